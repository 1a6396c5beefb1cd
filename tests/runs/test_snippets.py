"""The repository's snippets and pages: all is shown, runs alone, and no change goes unseen."""

import ast
import functools
import re
import sys
import tokenize
import types
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import site_files
from executed import Alone
from pymdownx.snippets import SnippetPreprocessor
from pytest_markdown_docs.plugin import extract_fence_tests, pytest_markdown_docs_markdown_it

from gradbook import ROOT
from gradbook.fences import fences, include_of
from gradbook.torch_pin import installed
from gradbook.verify.blocks import Block, read_page
from gradbook.verify.other_torch import file_of
from gradbook.verify.outputs import Failure, differences, recorded, statements, unmatched

SNIPPETS = sorted((ROOT / "snippets").rglob("*.py"))
PAGES = [
    ROOT / "README.md",
    ROOT / ".github/CONTRIBUTING.md",
    *site_files.PAGES,
]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@functools.cache
def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page, as the plugin collects them."""
    parser, text = pytest_markdown_docs_markdown_it(), page.read_text("utf-8")
    collected = {test.start_line for test in extract_fence_tests(parser, text, 0, page)}
    return list(read_page(page, ROOT, collected))


def whole(path: Path) -> Block:
    """Return a whole snippet as one block."""
    text = path.read_text("utf-8")
    return Block(text, (), 1, path, None, page=path, shown=(1, 1), root=ROOT, seconds=20)


BLOCKS = [whole(path) for path in SNIPPETS] + [
    block for page in PAGES for block in blocks(page) if block.source_path == page
]


def test_every_line_of_every_snippet_is_shown_on_a_page():
    shown = {path: set() for path in SNIPPETS}
    for page in PAGES:
        for block in blocks(page):
            if block.source_path != page:
                first, last = block.shown
                shown[block.source_path].update(range(first, last + 1))
    hidden = [
        f"{name(path)}:{number}: no page shows this line"
        for path in SNIPPETS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if number not in shown[path]
        and line.strip()
        and not SnippetPreprocessor.RE_SNIPPET_SECTION.match(line)
    ]
    assert not hidden, "\n".join(hidden)


def test_no_snippet_has_the_name_of_a_module():
    # Python looks beside the script first, so torch would import copy.py as `copy`.
    modules = sys.stdlib_module_names | packages_distributions().keys()
    assert [name(path) for path in SNIPPETS if path.stem in modules] == []


@pytest.mark.parametrize("page", PAGES[2:], ids=name)
def test_a_python_file_is_included_only_in_a_fence_whose_outputs_are_proved(page):
    text = page.read_text("utf-8")
    proved = {
        line
        for fence in fences(text)
        # What JAX printed is proved in tests/machinery/test_jax_recordings.py.
        if fence.info.startswith(("python", "jax"))
        for line in range(fence.line, fence.end)
    }
    for number, line in enumerate(text.splitlines(), 1):
        include = include_of(line)
        assert not include or not include.path.endswith(".py") or number in proved, (
            f"{name(page)}:{number} shows code that is not run"
        )


def changed(character: str) -> str:
    if character.isdigit():
        return str((int(character) + 1) % 10)
    return "x" if character != "x" else "y"


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield each change of a recorded output: its line, what was done, and the changed source.

    Each character is flipped and dropped, each line removed, doubled and swapped with the next.
    """
    lines, outputs = source.splitlines(keepends=True), []
    for above, texts in recorded(source).items():
        outputs += range(above + 1, above + 1 + len(texts))
    for number in outputs:
        before, line, after = lines[: number - 1], lines[number - 1], lines[number:]
        for place in range(line.index("# >"), len(line.rstrip("\n"))):
            for other in (changed(line[place]), ""):
                if other or "..." not in line:  # what is gone may be part of an ellipsis
                    new = line[:place] + other + line[place + 1 :]
                    yield number, repr(new), "".join([*before, new, *after])
        yield number, "removed", "".join([*before, *after])
        yield number, "doubled", "".join([*before, line, line, *after])
        if number + 1 in outputs and after[0].strip() != line.strip():
            yield number, "swapped", "".join([*before, after[0], line, *after[1:]])


def of_block(block: Block) -> str:
    return f"{name(block.source_path)}:{block.shown[0]}"


@pytest.mark.parametrize("block", BLOCKS, ids=of_block)
def test_every_change_of_a_recorded_output_is_caught(block):
    """The comparator is given what the unchanged outputs stand for, so nothing has to run again."""
    outputs, lines = recorded(block.source), block.source.split("\n")
    printed = {
        line: [text.replace("...", "some text") for text in texts]
        for line, texts in outputs.items()
    }
    assert not list(differences(outputs, printed))
    # Without the code around them the outputs are compared in half the time.
    kept = {line + at for line, texts in outputs.items() for at in range(1, len(texts) + 1)}
    bare = "\n".join(line if number in kept else "" for number, line in enumerate(lines, 1))
    length = bare.count("\n")
    assert recorded(bare) == outputs
    for number, what, source in mutants(bare):
        # Prints below a line that was removed or added have moved with what is recorded of them.
        moved = source.count("\n") - length
        prints = {end + moved * (end >= number): texts for end, texts in printed.items()}
        try:
            caught = any(True for _ in differences(recorded(source), prints))
        except (Failure, SyntaxError, tokenize.TokenError):
            caught = True  # it would not run either
        assert caught, f"line {number}: {what}"


@pytest.fixture(scope="session")
def alone(request):
    """Run the snippets that are tested here, each in a process of its own."""
    tests = [each for each in request.session.items if "alone" in each.fixturenames]
    return Alone([each.callspec.params["path"] for each in tests])


def lines_with_code(code: types.CodeType) -> set[int]:
    """Return the lines of a code object, and of those in it, that Python can run."""
    inner = [each for each in code.co_consts if isinstance(each, types.CodeType)]
    return {line for *_, line in code.co_lines() if line}.union(*map(lines_with_code, inner))


@pytest.mark.parametrize("path", SNIPPETS, ids=name)
def test_the_snippet_passes_alone_and_every_line_of_it_runs(alone, path):
    printed, errors, lines = alone.of(path)
    assert errors == ""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    first = {line: each.lineno for line, each in statements(tree).items()}
    has_code = {first[line] for line in lines_with_code(compile(tree, path, "exec"))}
    # A print ran if its output is there; Python stops tracing at a RecursionError.
    ran = {first[line] for line in [*lines.get(str(path), ()), *recorded(source)]}
    # An example of an error may end before a line, and says so beside it.
    numbered = enumerate(source.splitlines(), 1)
    marked = {number for number, line in numbered if line.endswith("# not reached")}
    if has_code - ran - marked:
        # What a snippet defines and another imports from it may run there.
        others = [alone.of(each) for each in alone.paths if each.parent == path.parent]
        beside = [line for *_, lines in others for line in lines.get(str(path), ())]
        ran |= {first[line] for line in beside}
    assert not marked & ran, f"{name(path)}: marked `# not reached`, but they ran: {marked & ran}"
    missing = sorted(has_code - ran - marked)
    other = file_of(path, installed())  # what it prints on this torch, where that is something else
    assert not missing or other, f"{name(path)}: these lines never ran: {missing}"
    lost, left = unmatched(source, printed)
    if other:
        assert (left or ["(nothing)"]) == other.read_text("utf-8").splitlines()
        return
    assert not lost, f"{name(path)}: recorded, but not printed alone: {lost}"
    assert not left, f"{name(path)}: printed alone, but not recorded: {left}"


_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LOOKS_PRINTED = re.compile(
    r"tensor\(.*\)|-?\d+(\.\d*)?(e[+-]?\d+)?|[A-Z]\w*(Error|Warning): .*|<\w+Backward0.*>"
)
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d*)?(?:e[+-]?\d+)?(?!\w)")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_output_in_the_text_of_a_page_is_in_one_of_its_blocks(page):
    text = page.read_text("utf-8")
    sources = [block.source for block in blocks(page)]
    outputs = ["\n".join(texts) for each in sources for texts in recorded(each).values()]
    # A number may also stand in the code: `4` and `4.` are one.
    numbers = {float(found) for each in sources for found in _NUMBER.findall(each)}
    fenced = {line for fence in fences(text) if fence.end for line in fence.lines}
    for number, line in enumerate(text.splitlines(), 1):
        for quoted in _INLINE.findall(line) if number not in fenced else ():
            if not _LOOKS_PRINTED.fullmatch(quoted):
                continue
            known = any(quoted in each for each in outputs)
            if _NUMBER.fullmatch(quoted.removeprefix("-")):
                known = abs(float(quoted)) in numbers
            assert known, f"{name(page)}:{number}: `{quoted}` stands in no output of this page"
