"""Which entries match a pasted message or traceback, best first.

Only letters, digits, underscores and operators are compared, in lower case, so white space, wrapped
lines, quotes and hyphens make no difference. A template that was compiled by `index` consists of
literal pieces and the gaps between them. It matches where all its pieces occur in order and end
with a word. Where a message can begin, it also matches if the text or its line ends early, or if it
continues differently after a long beginning.

`docs/assets/matching.js` is the same rule in JavaScript, with the same names, numbers and
expressions. `tests/machinery/errors_cases.toml` holds the cases that both must answer alike.
"""

import functools
import re
from bisect import bisect_left
from typing import NamedTuple

from gradbook.errors.expressions import RULES

_COLOUR, _ENTITY, _NEWLINE, _PREFIX, _FRAME, _CODE, _TYPE, _WORD = (
    re.compile(RULES[name])
    for name in ("colour", "entity", "newline", "prefix", "frame", "code", "type", "word")
)


class Text(NamedTuple):
    """A prepared text: its lines, its letters, and where words, lines and messages begin.

    `places` has the place of each letter in the lines. `marks` has a sign for each letter and one
    for the end: `x` within a word, a space or a new line after one, a hyphen after any other sign.
    `ends` are the positions where a line ends. `begins` are those where a message can begin: true
    after the type of an error and at the start of the text. `typed` are those types, in order.
    """

    lines: str
    letters: str
    places: list[int]
    marks: str
    ends: list[int]
    begins: dict[int, bool]
    typed: list[tuple[int, str]]


class Found(NamedTuple):
    """A template in a text: the letters `start` to `end`, how many are literal, and how it fits.

    `fit` is 2 if the text has the whole template, 1 if it is cut, 0 if it continues differently.
    """

    start: int
    end: int
    matched: int
    fit: int


class Match(NamedTuple):
    """A matching entry: its number and that of its case or -1, and the matched part of the text.

    `wording` is the number of the template, `fit` as in `Found`, `rank` the key for sorting.
    """

    entry: int
    case: int
    part: str
    wording: int
    fit: int
    rank: tuple


def prepare(text: str) -> Text:
    """Return a pasted text as what is compared."""
    text = _ENTITY.sub("'", _COLOUR.sub("", text[-RULES["longest"] :]))
    lines, letters, places, marks, ends, base, framed = [], "", [], "", [], 0, False
    begins: dict[int, bool] = {}
    typed: list[tuple[int, str]] = []
    for line in _NEWLINE.split(text):
        while (shorter := _PREFIX.sub("", line, count=1)) != line:
            line = shorter
        first, last = len(places), 0
        for found in _WORD.finditer(line):
            word = found[0].strip()
            gap = line[last : found.end() - len(word)]
            last = found.end()
            space = " " if " " in gap or "\t" in gap else "-" if gap else "x"
            marks += "\n" if len(places) == first else space
            marks += "x" * (len(word) - 1)
            letters += word.lower()
            places += range(base + last - len(word), base + last)
        if not framed and not _CODE.match(line):
            begins[first] = begins.get(first, False) or not first
        for each in _TYPE.finditer(line):
            typed.append((bisect_left(places, base + each.end()), each[1]))
            begins[typed[-1][0]] = True
        framed = bool(_FRAME.match(line))
        ends.append(len(letters))
        lines.append(line)
        base += len(line) + 1
    return Text("\n".join(lines), letters, places, marks + "-", ends, begins, typed)


@functools.cache
def parts_of(wanted: str) -> tuple[bool, list[str], int]:
    """Return whether a template begins with a gap, its pieces and gaps in turn, and its letters."""
    parts = re.split(f"({RULES['gaps']})", wanted)
    return not parts[0], parts if parts[0] else parts[2:], sum(map(len, parts[::2]))


def _between(ends: list[int], first: int, last: int) -> list[int]:
    """Return the positions of a sorted list from `first` to before `last`."""
    return ends[bisect_left(ends, first) : bisect_left(ends, last)]


def _walk(parts: list[str], text: Text, at: int) -> tuple[int, int, bool, bool]:
    """Follow a template from a position, and return where it ends there and how many letters match.

    Also return whether the text has the whole template, and whether it ends in a gap of it.
    """
    letters, marks = text.letters, text.marks

    def fits(begin: int, gap: str) -> bool:
        """Tell whether a gap may end here: within a word, it holds no white space."""
        if gap in "…":
            return not gap or marks[begin] != "x"
        return " " not in marks[end + (gap == "»") : begin + (gap != "«")]

    end, matched = at, 0
    for k in range(0, len(parts), 2):
        piece, gap, begin = parts[k], parts[k - 1] if k else "", -1
        if not piece:  # the template ends with a gap
            return end, matched, True, False
        for sought in (piece, piece[: RULES["head"]]):
            last = end + (RULES["gap"] if k else 0) + len(sought)
            while begin < 0 or not fits(begin, gap):
                begin = letters.find(sought, max(end, begin + 1), last)
                if begin < 0:
                    break
            if begin >= 0:
                break
        if begin < 0:
            # The text or its line may end with the beginning of the piece.
            for last in _between(text.ends, end + 3, end + RULES["gap"]):
                for length in range(min(len(piece), last - end), 2, -1):
                    if letters[last - length : last] == piece[:length] and fits(last - length, gap):
                        return last, matched + length, False, False
            return end, matched, False, True
        end = begin
        while (
            end < len(letters) and end - begin < len(piece) and letters[end] == piece[end - begin]
        ):
            end += 1
        matched += end - begin
        if end - begin < len(piece):
            return end, matched, False, False
    return end, matched, marks[end] != "x", False


def places(wanted: str, text: Text, anywhere: bool = False) -> list[Found]:
    """Return where a compiled template is found; with `anywhere`, also where no message begins."""
    floating, parts, total = parts_of(wanted)
    head, found = parts[0][: RULES["head"]], []
    at = text.letters.find(head)
    while at >= 0 and len(found) < 50:
        near = [x for x in range(at - RULES["cut"] * floating, at + 1) if x in text.begins]
        end, matched, whole, gaping = _walk(parts, text, at)
        cuts = _between(text.ends, end, end + RULES["cut"] * gaping + 1)
        least = RULES["atLine"]
        if any(text.begins[x] for x in near):
            ended = len(text.letters) in cuts and not gaping and not floating
            least = RULES["atEnd" if ended else "atTyped"]
        if whole and (near or anywhere or (total >= RULES["inside"] and text.marks[at] != "x")):
            found.append(Found(at, end, matched, 2))
        elif near and not anywhere and matched < total:
            if cuts and matched >= least and len(re.findall("[ \n]", text.marks[at:end])) > 1:
                found.append(Found(at, end, matched, 1))
            elif matched >= max(RULES["astray"], RULES["share"] * total):
                found.append(Found(at, end, matched, 0))
        at = text.letters.find(head, at + 1)
    return found


def _part(wanted: str, text: Text) -> list[Found]:
    """Return the text, if it is a part of a template in at least three words."""
    start, end = text.typed[-1][0] if text.typed else 0, len(text.letters)
    if end - start < RULES["atEnd"] or text.lines.strip().count(" ") < 2:
        return []
    return [Found(start, end, end - start, 1)] if text.letters[start:] in wanted else []


def _rank(found: Found, kind: str, total: int, text: Text) -> tuple:
    """Return the sort key of a match: later exceptions first, then whole and longer matches."""
    order = sum(at <= found.start for at, _ in text.typed)
    at, last = text.typed[order - 1] if order else (0, "")
    weight = agrees = 0
    first = found.fit == 2 and found.start == at
    if order and found.start - at <= RULES["gap"] // 2:
        weight = 1 if last.endswith("Warning") else 2
        agrees = 4 if last == kind else 0
    amount = found.matched + agrees + 6 * found.fit
    return (weight, order if weight else 0, first, amount, found.matched / total, found.start)


def matches(text: str, data: dict) -> list[Match]:
    """Return the entries of the index that match a text, best first."""
    ready, result = prepare(text), []
    for look in (places, _part):
        for number, entry in enumerate(data["entries"]):
            best = None
            for wording, (kind, wanted) in enumerate(entry["messages"]):
                for found in look(wanted, ready):
                    rank = _rank(found, kind, parts_of(wanted)[2], ready)
                    if best is None or rank > best[0]:
                        best = rank, found, wording
            if best:
                rank, found, wording = best
                says = [
                    [places(each, ready, anywhere=True) for each in case["says"]]
                    for case in entry["cases"]
                ]
                case = next((n for n, each in enumerate(says) if any(each)), -1)
                part = ready.lines[ready.places[found.start] : ready.places[found.end - 1] + 1]
                result.append(Match(number, case, part, wording, found.fit, rank))
        if result:
            break
    return sorted(result, key=lambda each: (*(-x for x in each.rank), each.entry))


def _words(text: str) -> set[str]:
    """Return the words of a text that matter, in the singular."""
    found = re.findall("[a-z0-9_]+", re.sub("n['\u2019]t", " not", text.lower()))
    return {re.sub("s$", "", each) for each in found if each not in RULES["fillers"].split(" ")}


def symptoms(text: str, data: dict) -> list[dict]:
    """Return the symptoms of the index whose words are all in a text without a message."""
    asked = _words(text)
    if len(asked) > RULES["most"] or prepare(text).typed:
        return []
    found = [(len(_words(each["words"])), each) for each in data["symptoms"]]
    found = [each for each in found if _words(each[1]["words"]) <= asked]
    return [each for _, each in sorted(found, key=lambda each: -each[0])]
