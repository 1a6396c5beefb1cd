"""Which entries match a pasted message or traceback, best first.

Only the letters, digits and underscores of a text are compared, in lower case, so white space,
wrapped lines, quotes and hyphens make no difference. A template consists of pieces of literal text
between `…`. All pieces must occur in the text in their order, with little text between them. A text
that ends early, or continues differently, may match the beginning of a template. If nothing else is
found, a text that is part of a template matches it.

`docs/assets/finder.js` does the same, step by step, with the same numbers and expressions, which it
gets from `settings()`.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

# How many letters may replace the `…` of a template.
GAP = 240
# How many letters may replace it if the text, or one of its lines, ends before the next piece.
GAP_AT_END = 60
# How many letters of a template a text must have: if it matches the whole template, if the text or
# one of its lines ends within the template, and if it continues differently.
LEAST, LEAST_AT_END, LEAST_AT_LINE, LEAST_ASTRAY = 12, 14, 20, 34
# A text that continues differently must have this share of the template.
PART_ASTRAY = 0.45
# The number of letters that count as the beginning of a piece.
HEAD = 10
# A longer text is cut at the front, because its last exception is at its end.
LONGEST = 200_000

# Terminal colours; prefixes that loggers, launchers and pytest put before a line; error types.
COLOUR = r"\u001b\[[0-9;]*[A-Za-z]"
PREFIX = (
    r"^(?:[ \t>|#]+|E[ \t]{2,}|\[[A-Za-z_-]*[0-9]+\]:?|rank[0-9]+:|\[[IWEF][0-9]{4} [^\]]*\]"
    r"|\([A-Za-z_]+ ?[^)]*pid=[0-9]+[^)]*\)|stderr:"
    r"|\[?[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[T ][0-9:.,]+)?(?:Z|[+-][0-9:]{4,5})?\]?"
    r"|\[?[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?\]?"
    r"|\[?(?:ERROR|WARNING|INFO|DEBUG|CRITICAL|WARN)\]?(?: *:[A-Za-z_][A-Za-z0-9_.]*)?(?=[ :-])"
    r"|\[[A-Za-z_][A-Za-z0-9_.]*\]|- )[ \t:-]*"
)
TYPE = r"(?:^|[ :'\"(])(?:[A-Za-z_][A-Za-z0-9_]*\.)*([A-Za-z_]*(?:Error|Exception|Warning)): "

_COLOUR, _PREFIX, _TYPE = re.compile(COLOUR), re.compile(PREFIX), re.compile(TYPE)
_TEMPLATE = re.compile(r"^(?:[A-Za-z_][A-Za-z0-9_]*\.)*([A-Za-z_]*(?:Error|Exception|Warning)): ")
_DENSE = {code: code for code in (*range(48, 58), 95, *range(97, 123))}
_DENSE |= {code: code + 32 for code in range(65, 91)}


class Template(NamedTuple):
    """One wording: the type of its error, its literal pieces, and the number of their letters."""

    type: str
    pieces: list[str]
    total: int


class Text(NamedTuple):
    """A prepared text: its letters, the place of each in the lines, and where the lines end.

    `kinds` are the places at which the message of an error or a warning begins: its position and
    its type.
    """

    lines: str
    letters: str
    places: list[int]
    ends: list[int]
    kinds: list[tuple[int, str]]


class Found(NamedTuple):
    """A template found in a text: letters `start` to `end`, and how many of them are literal.

    `fit` is 2 if the text has the whole template, 1 if the text ends within it, and 0 if the text
    continues differently.
    """

    start: int
    end: int
    matched: int
    fit: int


class Match(NamedTuple):
    """The match of an entry: the entry's number, the matched part, and its rank for sorting."""

    entry: int
    wording: int
    part: str
    whole: bool
    rank: tuple


def settings() -> dict[str, object]:
    """Return the numbers and expressions that the finder in the browser uses."""
    return {
        "gap": GAP,
        "gapAtEnd": GAP_AT_END,
        "least": [LEAST, LEAST_AT_END, LEAST_AT_LINE, LEAST_ASTRAY],
        "partAstray": PART_ASTRAY,
        "head": HEAD,
        "longest": LONGEST,
        "colour": COLOUR,
        "prefix": PREFIX,
        "type": TYPE,
    }


def dense(text: str) -> str:
    """Return the letters, digits and underscores of a text, in lower case."""
    return "".join(chr(_DENSE[ord(each)]) for each in text if ord(each) in _DENSE)


def template(message: str) -> Template:
    """Return a line of a `message` fence as a template to look for."""
    kind = _TEMPLATE.match(message)
    pieces = [dense(piece) for piece in message[kind.end() if kind else 0 :].split("…")]
    pieces = [piece for piece in pieces if piece]
    return Template(kind[1] if kind else "", pieces, sum(map(len, pieces)))


def prepare(text: str) -> Text:
    """Return a pasted text without colours and prefixes: its letters and their places."""
    lines, letters, places, ends, kinds, base = [], [], [], [], [], 0
    for line in re.split(r"\r\n|\r|\n", _COLOUR.sub("", text[-LONGEST:])):
        while True:
            shorter = _PREFIX.sub("", line, count=1)
            if shorter == line:
                break
            line = shorter
        found = _TYPE.search(line + " ")
        for k, each in enumerate(line):
            if found and k == found.end() - 1:
                kinds.append((len(letters), found[1]))
            if (code := _DENSE.get(ord(each))) is not None:
                letters.append(chr(code))
                places.append(base + k)
        if found and found.end() - 1 >= len(line):
            kinds.append((len(letters), found[1]))
        ends.append(len(letters))
        lines.append(line)
        base += len(line) + 1
    return Text("\n".join(lines), "".join(letters), places, ends, kinds)


def _whole(wanted: Template, letters: str) -> list[Found]:
    """Return every place at which all pieces of a template occur in order."""
    pieces = wanted.pieces
    middle = max(range(len(pieces)), key=lambda k: len(pieces[k]))
    found, at = [], letters.find(pieces[middle])
    while at >= 0 and len(found) < 50:
        start, end = at, at + len(pieces[middle])
        for piece in reversed(pieces[:middle]):
            start = letters.rfind(piece, max(0, start - GAP - len(piece)), start)
            if start < 0:
                break
        for piece in pieces[middle + 1 :]:
            if start < 0:
                break
            after = letters.find(piece, end, end + GAP + len(piece))
            if after < 0:
                start = -1
            end = after + len(piece)
        if start >= 0:
            found.append(Found(start, end, wanted.total, 2))
        at = letters.find(pieces[middle], at + 1)
    return found


def _common(piece: str, letters: str, at: int) -> int:
    """Return how many letters of a piece match at a position."""
    there = letters[at : at + len(piece)]
    pairs = enumerate(zip(piece, there, strict=False))
    return next((length for length, (one, other) in pairs if one != other), len(there))


def _cut(piece: str, text: Text, begin: int) -> tuple[int, int]:
    """Return where a line ends within a piece after a gap, and how much of the piece it has."""
    best = (0, 0)
    for end in text.ends:
        if begin < end <= begin + GAP:
            for length in range(min(len(piece), end - begin), 2, -1):
                if text.letters[end - length : end] == piece[:length]:
                    if length > best[1]:
                        best = (end, length)
                    break
    return best


def _beginning(wanted: Template, text: Text) -> list[Found]:
    """Return the places where a template begins, and the text ends or continues differently."""
    first = wanted.pieces[0]
    head, letters, found = first[:HEAD], text.letters, []
    at, tries = letters.find(head), 0
    while at >= 0 and tries < 50:
        tries += 1
        matched = _common(first, letters, at)
        end, complete, open_end = at + matched, matched == len(first), False
        for piece in wanted.pieces[1:]:
            if not complete:
                break
            begin = letters.find(piece[:HEAD], end, end + GAP + HEAD)
            if begin >= 0:
                length = _common(piece, letters, begin)
                end, complete = begin + length, length == len(piece)
            else:
                cut, length = _cut(piece, text, end)
                end, complete, open_end = cut or end, False, not cut
            matched += length
        fit = 1
        if end == len(letters):
            enough = matched >= LEAST_AT_END
        elif end in text.ends or (open_end and any(0 <= x - end <= GAP_AT_END for x in text.ends)):
            enough = matched >= LEAST_AT_LINE
        else:
            fit, enough = 0, matched >= max(LEAST_ASTRAY, PART_ASTRAY * wanted.total)
        if enough:
            found.append(Found(at, end, matched, fit))
        at = letters.find(head, at + 1)
    return found


def _fragment(wanted: Template, text: Text) -> list[Found]:
    """Return the whole text as a match if it is part of a piece of a template."""
    start, end = text.kinds[-1][0] if text.kinds else 0, len(text.letters)
    if end - start < LEAST_AT_END or not any(text.letters[start:] in x for x in wanted.pieces):
        return []
    return [Found(start, end, end - start, 1)]


def _rank(found: Found, wanted: Template, text: Text) -> tuple:
    """Return the sort key of a match: later exceptions first, then longer matches."""
    before = [k for k, (at, _) in enumerate(text.kinds) if at <= found.start]
    weight = order = agrees = 0
    if before:
        at, kind = text.kinds[before[-1]]
        if found.start - at <= GAP // 2:
            weight, order = (1 if kind.endswith("Warning") else 2), before[-1] + 1
            agrees = 4 if kind == wanted.type else 0
    amount = found.matched + agrees + 6 * found.fit
    return (weight, order, amount, found.matched / wanted.total, found.start)


def matches(text: str, messages: Iterable[Iterable[Template]]) -> list[Match]:
    """Return the entries that match a text, best first; `messages` are the templates of each."""
    ready, messages = prepare(text), [list(each) for each in messages]

    def beginning(wanted: Template) -> list[Found]:
        return _whole(wanted, ready.letters) or _beginning(wanted, ready)

    # A text that is not the beginning of a message may be part of one.
    result = _best(ready, messages, beginning)
    result = result or _best(ready, messages, lambda wanted: _fragment(wanted, ready))
    return sorted(result, key=lambda each: (*(-x for x in each.rank), each.entry))


def _best(
    ready: Text, messages: list[list[Template]], find: Callable[[Template], list[Found]]
) -> list[Match]:
    """Return the best place and wording for each entry of which something was found."""
    result = []
    for number, wordings in enumerate(messages):
        best = None
        for wording, wanted in enumerate(wordings):
            if wanted.total < LEAST:
                continue
            for found in find(wanted):
                rank = _rank(found, wanted, ready)
                if best is None or rank > best.rank:
                    part = ready.lines[ready.places[found.start] : ready.places[found.end - 1] + 1]
                    best = Match(number, wording, part, found.fit == 2, rank)
        if best:
            result.append(best)
    return result
