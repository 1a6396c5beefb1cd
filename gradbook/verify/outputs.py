"""The `# >` lines of a source: reading them, comparing them with prints, writing them."""

import ast
import doctest
import io
import re
import sys
from collections.abc import Iterator
from itertools import zip_longest

# {the line on which a statement ends: the lines it printed, or those recorded under it}
Outputs = dict[int, list[str]]

# A regular expression, because Python's tokenizer takes longer than the blocks. A test compares
# both.
_COMMENT = re.compile(
    r"""('{3}|"{3})(\\.|.)*?\1|'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|(?P<text>#[^\n]*)""", re.DOTALL
)
_LOOKS_LIKE_OUTPUT = re.compile(r"#\s*>(?![=>])")
_ADDRESS = re.compile(r"(?<=\bat )0x[0-9a-fA-F]{5,}\b")
# Without the last two flags, OutputChecker accepts `1` for `True` and `<BLANKLINE>` for an empty
# line.
_FLAGS = doctest.ELLIPSIS | doctest.DONT_ACCEPT_TRUE_FOR_1 | doctest.DONT_ACCEPT_BLANKLINE


class Failure(Exception):
    """Why a block fails, as shown to the writer: `Failure(line or None, text)`."""


def statements(tree: ast.Module) -> dict[int, ast.stmt]:
    """Return, for each line of a module, the innermost statement that it belongs to."""
    found, rest = {}, list(tree.body)
    for node in rest:  # an inner statement follows its outer one, and overwrites it
        if isinstance(node, ast.stmt):
            first = min([node, *getattr(node, "decorator_list", [])], key=lambda each: each.lineno)
            found.update(dict.fromkeys(range(first.lineno, node.end_lineno + 1), node))
        for part in ("body", "handlers", "orelse", "finalbody", "cases"):
            rest += getattr(node, part, [])
    return found


def recorded(source: str) -> Outputs:
    """Return the outputs recorded in a source.

    Raises:
        Failure: a comment looks like an output but would not be compared, or matches any text.
    """
    found, above = {}, {}
    for comment in _COMMENT.finditer(source):
        if not _LOOKS_LIKE_OUTPUT.match(text := comment["text"] or ""):
            continue
        *before, beside = source[: comment.start()].split("\n")
        line = len(before) + 1
        if beside.strip() or not (text + " ").startswith("# > "):
            raise Failure(line, "an output needs its own line under its print: `# > text`")
        above[line] = above.get(line - 1, line - 1)
        found.setdefault(above[line], []).append(text[4:].rstrip())
    for line, lines in found.items():
        if "..." in "".join(lines) and not re.sub(r"\.{3}|\s", "", "".join(lines)):
            raise Failure(line + 1, "`...` alone matches any output: record some of it")
    return found


class Prints:
    """What the prints of a source print: its `print` replaces Python's while the source runs.

    `statements` must be set before the source runs.
    """

    def __init__(self, path: str) -> None:
        """Take the path under which the source is compiled."""
        self.path, self.statements = path, {}
        self._texts: dict[int, io.StringIO] = {}
        self._ends: list[int] = []  # the end of the statement that printed each line

    def print(self, *values: object, file: object = None, **options: object) -> None:
        """Print, and note the text for the statement of the source that is running."""
        frame = sys._getframe(1)
        while frame and frame.f_code.co_filename != self.path:
            frame = frame.f_back
        if file is not None or not frame:  # in a thread there is no such frame, and so no line
            print(*values, file=file, **options)
            return
        end = self.statements[frame.f_lineno].end_lineno
        text = self._texts.setdefault(end, io.StringIO())
        before = text.tell()
        print(*values, file=text, **options)
        self._ends.extend([end] * text.getvalue().count("\n", before))

    def outputs(self) -> Outputs:
        """Return what each statement printed."""
        return {end: printed_lines(text.getvalue()) for end, text in self._texts.items()}

    def order(self) -> list[int]:
        """Return for each printed line the place of its print among those that printed."""
        places = {end: place for place, end in enumerate(sorted(self._texts))}
        return [places[end] for end in self._ends]


def printed_lines(text: str) -> list[str]:
    """Return printed text as it is recorded: lines without addresses and trailing spaces."""
    return [_ADDRESS.sub("0x...", line).rstrip() for line in text.removesuffix("\n").split("\n")]


def matches(expected: list[str], printed: list[str]) -> bool:
    """Return whether a recorded output, in which `...` matches any text, fits a printed one."""
    want, got = "\n".join([*expected, ""]), "\n".join([*printed, ""])
    return doctest.OutputChecker().check_output(want, got, _FLAGS)


def unmatched(source: str, printed: str) -> tuple[list[str], list[str]]:
    """Return the recorded lines that a run did not print, and the printed lines not recorded.

    The order may differ, because all outputs of a print in a loop are recorded in one place.
    """
    left, lost = [line.rstrip() for line in printed.splitlines()], []
    expected = [line for texts in recorded(source).values() for line in texts]
    for line in sorted(expected, key=lambda each: "..." in each):
        fits = next((each for each in left if matches([line], [each])), None)
        if fits is None:
            lost.append(line)
        else:
            left.remove(fits)
    return lost, left


def side_by_side(left: list[str], right: list[str], *names: str) -> str:
    """Return two outputs side by side, with `!=` between lines that do not match."""
    width = max(map(len, [names[0], *left]))
    rows = [(names[0], "  ", names[1])]
    for old, new in zip_longest(left, right, fillvalue=""):
        rows.append((old, "  " if matches([old], [new]) else "!=", new))
    return "\n".join(f"    {old:<{width}}  {sign}  {new}".rstrip() for old, sign, new in rows)


def differences(expected: Outputs, printed: Outputs) -> Iterator[tuple[int, str]]:
    """Yield each statement whose print differs from the recorded one: its line, and both texts."""
    for line in sorted(expected.keys() | printed.keys()):
        want, got = expected.get(line, []), printed.get(line, [])
        if want and got and matches(want, got):
            continue
        fault = "the output differs"
        if not got:
            fault = "an output is recorded here, but nothing printed it"
        elif not want:
            fault = "what is printed here has no recorded output"
        yield line, f"{fault}\n\n{side_by_side(want, got, 'recorded', 'printed')}"


def _keep_fitting(old: list[str], new: list[str]) -> list[str]:
    # Return the new lines, but keep each old line that still matches, because it may have `...`.
    if old and matches(old, new):
        return old
    kept, rest = [], [text for text in old if text.strip(".")]
    for line in new:
        at = next((at for at, text in enumerate(rest) if matches([text], [line])), None)
        kept.append(line if at is None else rest[at])
        rest = rest if at is None else rest[at + 1 :]
    return kept


def rewrite(text: str, lines_of: dict[int, ast.stmt], expected: Outputs, printed: Outputs) -> str:
    """Return a source with its recorded outputs replaced by the printed ones."""
    # `lines_of` is the result of `statements`: an output is indented like its statement.
    lines = list(io.StringIO(text))  # not splitlines, which splits at more characters than Python
    starts = {lines_of[line].end_lineno: lines_of[line].lineno for line in sorted(lines_of)}
    for above in sorted(expected.keys() | printed.keys(), reverse=True):
        old = expected.get(above, [])
        if (new := _keep_fitting(old, printed.get(above, []))) == old:
            continue
        indent = re.match(r"[ \t]*", lines[starts.get(above, above) - 1])[0]
        lines[above - 1] = lines[above - 1].rstrip("\n") + "\n"
        lines[above : above + len(old)] = [f"{indent}# > {line}".rstrip() + "\n" for line in new]
    return "".join(lines)
