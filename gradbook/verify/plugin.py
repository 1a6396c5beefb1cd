"""The pytest plugin: pytest-markdown-docs collects a page's blocks, this runs and compares them."""

import dataclasses
import faulthandler
import gc
import importlib.util
import re
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from markdown_it import MarkdownIt
from pytest_markdown_docs import plugin as theirs
from pytest_markdown_docs._runners import _Runner, register_runner

from gradbook import Refused, torch_pin
from gradbook.fences import SNIPPETS
from gradbook.verify import order
from gradbook.verify.blocks import Block, PageError, read_page
from gradbook.verify.other_torch import unexplained
from gradbook.verify.outputs import Failure, Outputs, differences, rewrite, side_by_side
from gradbook.verify.run import run

# For --update-outputs: {file: what its blocks did}, {snippet: the order of its outputs}, and the
# files with a block that failed.
_prints: dict[Path, tuple[dict, Outputs, Outputs]] = {}
_orders: dict[Path, list[int]] = {}
_refused: set[Path] = set()
_FENCE_FINDER = MarkdownIt("commonmark").disable("inline")  # the text between them is not read
_WATCHED = pytest.StashKey[float]()  # when the last watchdog was set


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-outputs`, and the ini value `block_seconds`."""
    parser.addoption("--update-outputs", action="store_true", help="write what the blocks print")
    parser.addini("block_seconds", "a block that runs longer is stopped and fails", default="20")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to record in CI, and with a version of torch that is not the pinned one."""
    if config.option.update_outputs:
        try:
            torch_pin.refuse_to_record()
        except Refused as reason:
            raise pytest.UsageError(f"--update-outputs: {reason}") from None


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator:
    """Collect pages and, to update them, snippets; leave docstrings alone."""
    found = yield
    wanted = any(isinstance(each, theirs.MarkdownTextFile) for each in found)
    if file_path.suffix == ".py" and parent.config.rootpath / SNIPPETS in file_path.parents:
        # pytest would import a named snippet as a test module, without comparing it or limiting its
        # time.
        wanted = parent.config.option.update_outputs or pytest.Module in map(type, found)
        found = []
    page = [Page.from_parent(parent, path=file_path)] if wanted else []
    return page + [each for each in found if type(each).__module__ != theirs.__name__]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Turn off pytest's rewriting of assertions for what blocks import."""
    # Otherwise its import hook runs for each of torch's two thousand modules.
    rewriting = session.config.pluginmanager.rewrite_hook
    sys.meta_path[:] = [each for each in sys.meta_path if each is not rewriting]


class Page(theirs.MarkdownTextFile):
    """A page, whose Python fences become items or collection errors, or a snippet to be updated."""

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks to run."""
        root, text = self.config.rootpath, self.path.read_text("utf-8")
        if self.path.suffix == ".py":
            if not self.config.option.update_outputs:
                raise PageError("a snippet is run from the page that shows it: name the page")
            yield Block(text, (), 1, self.path, None, page=self.path, shown=(1, 1), root=root)
            return
        try:
            tests = theirs.extract_fence_tests(_FENCE_FINDER, text, 0, self.path)
            collected = {test.start_line for test in tests}
        except Exception:  # read_page refuses a fence's options too, and its error names the line
            collected = set()
        yield from read_page(self.path, root, collected)

    def collect(self) -> Iterator[theirs.MarkdownInlinePythonItem]:
        """Yield one item per block, named by the file and line of its code."""
        try:
            blocks = list(self.blocks())
        except PageError as faults:
            raise self.CollectError(str(faults)) from None
        if blocks and not importlib.util.find_spec("torch"):
            raise self.CollectError("torch is not installed: run `make test`, which installs it")
        update = self.config.option.update_outputs
        limit, names = float(self.config.getini("block_seconds")), set()
        for block in blocks:
            name = f"{block.source_path.relative_to(block.root).as_posix()}:{block.shown[0]}"
            # pytest-xdist runs tests with the same id only once.
            name += f" (again on line {block.start_line})" if name in names else ""
            names.add(name)
            test = dataclasses.replace(block, seconds=limit, update=update)
            yield theirs.MarkdownInlinePythonItem.from_parent(self, name=name, test_definition=test)


@register_runner(default=True)
class BlockRunner(_Runner):
    """Runs blocks for pytest-markdown-docs, and formats every failure in the same way."""

    def runtest(self, test: Block, args: dict, asyncio_runner: object = None) -> None:
        """Compare or update a block. The only exception raised is `Failure`."""
        # If a runner raises TypeError, pytest-markdown-docs 0.9.2 runs the block again, and the
        # block would pass if its second run succeeds.
        try:
            update(test) if test.update else compare(test)
        except Failure as failure:
            (line, text), version = failure.args, sys.modules["torch"].__version__
            snippet = test.source_path.relative_to(test.root).as_posix()
            page = test.page.relative_to(test.root).as_posix()
            shown = "" if page == snippet else f"Shown on {page}:{test.start_line}.\n"
            notes = f"Outputs were recorded with torch {torch_pin.pinned()}; this is {version}."
            text = f"{snippet}:{line or test.shown[0]}: {text}\n\n{shown}{notes}"
            raise Failure(text).with_traceback(failure.__traceback__) from None

    def repr_failure(self, test: Block, excinfo: pytest.ExceptionInfo, style: object = None) -> str:
        """Return the text of the failure."""
        return str(excinfo.value)


def compare(test: Block) -> None:
    """Run a block, and fail on every statement whose output is not the recorded one."""
    _, expected, printed, lines = run(test)
    faults = list(differences(expected, printed))
    if not faults and is_whole(test) and order.text_of(lines) != order.recorded(test.source_path):
        name = order.file_of(test.source_path).name
        fault = f"the prints ran in another order than {name} says, or than the file without it"
        raise Failure(None, f"{fault}: make update")
    if faults := unexplained(test, faults, printed):
        texts = [f"line {line}: {fault}" for line, fault in faults[1:]]
        texts.append("If what is printed is right, accept it with: make update")
        raise Failure(faults[0][0], "\n\n".join([faults[0][1], *texts]))


def is_whole(test: Block) -> bool:
    """Return whether a block is all of a snippet, and not a section or code in a page."""
    path = test.source_path
    return path.suffix == ".py" and test.source == path.read_text("utf-8")


def update(test: Block) -> None:
    """Run a block twice and note what it prints; its file is written when the session ends."""
    path = test.source_path
    known = _prints.setdefault(path, ({}, {}, {}))
    if path.suffix == ".py":
        if known[0]:
            return  # the block is shown twice and has already run
        test = dataclasses.replace(test, source=path.read_text("utf-8"))
    try:
        (*first, once, lines), (*_, again, lines_again) = run(test), run(test)
        for line in sorted(once.keys() | again.keys()):
            runs = once.get(line, []), again.get(line, [])
            if runs[0] != runs[1]:
                fault = "two runs print different texts: seed it, or do not print it"
                raise Failure(line, f"{fault}\n\n{side_by_side(*runs, 'first run', 'second run')}")
            if re.search(r"[\r\0]|^(\.{3}\s*)+$", "\n".join(runs[0])):
                raise Failure(line, "no comment can record what is printed here")
        if lines != lines_again:
            raise Failure(None, "two runs print in different orders")
    except Failure:
        _refused.add(path)
        raise
    if path.suffix == ".py":
        _orders[path] = lines
    for all_of_file, new in zip(known, (*first, once), strict=True):
        all_of_file.update(new)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> None:
    """End a run after 110 to 120 s if it hangs in compiled code, which no signal interrupts."""
    # pytest's `faulthandler_timeout` is not used, because it starts a thread for every test.
    if time.monotonic() > item.config.stash.setdefault(_WATCHED, 0) + 10:
        item.config.stash[_WATCHED] = time.monotonic()
        output = item.config.stash[fault_handler_stderr_fd_key]
        faulthandler.dump_traceback_later(120, exit=True, file=output)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write each file whose outputs changed, unless one of its blocks failed."""
    report = session.config.pluginmanager.getplugin("terminalreporter")
    for path, prints in _prints.items():
        old = path.read_text("utf-8")
        if path in _refused:
            continue
        changed = [path] if (new := rewrite(old, *prints)) != old else []
        if changed:
            path.write_text(new, "utf-8", newline="\n")
        if path in _orders and order.write(path, _orders[path]):
            changed.append(order.file_of(path))
        for each in changed:
            report.write_line(f"\nupdated {each.relative_to(session.config.rootpath).as_posix()}")
    _prints.clear()
    _orders.clear()
    _refused.clear()
    gc.freeze()  # otherwise Python would collect everything that was imported once more at exit
