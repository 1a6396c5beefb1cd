"""The commands: `python -m gradbook graph script.py`, `python -m gradbook explain "message"`."""

import argparse
import os
import sys
import textwrap
import tokenize
from pathlib import Path


class CannotDraw(Exception):
    """Why no graph was drawn, in one line."""


def _one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def graph(script: Path, output: Path) -> str:
    """Run a script, write the page of its graph, and return what there is to say about it.

    Raises:
        CannotDraw: there is nothing to draw, or nothing to draw it with.
    """
    target = output.resolve()  # before the script may change the working directory
    try:
        with tokenize.open(script) as file:
            source = file.read()
    except (OSError, UnicodeError, SyntaxError) as error:
        raise CannotDraw(f"{script} cannot be read: {error}") from None
    try:
        from gradbook.graph.record import record
        from gradbook.graph.recorder import RecordError
    except ModuleNotFoundError as error:
        if error.name != "torch":
            raise
        raise CannotDraw("torch is not installed: python -m pip install torch") from None
    from gradbook.graph.page import page

    try:
        recording = record(source, script)
    except SyntaxError as error:
        raise CannotDraw(f"{script}:{error.lineno}: {error.msg}") from None
    except RecordError as error:
        raise CannotDraw(str(error)) from None
    except Exception as error:  # something that no recording of ours has met
        raise CannotDraw(f"{script} cannot be recorded: {_one_line(error)}") from None
    try:
        text = page(recording, script.name)
    except FileNotFoundError as error:
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise CannotDraw(f"{error.filename} is missing: {advice}") from None
    except Exception as error:
        raise CannotDraw(f"the graph of {script} cannot be drawn: {_one_line(error)}") from None
    try:
        target.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise CannotDraw(f"{output} cannot be written: {error.strerror}") from None
    if recording["error"]:
        return f"{output}: the graph until the script ended with {recording['error']}"
    return f"{output}: the graph of {script}"


class CannotExplain(Exception):
    """Why no entry could be looked for, in one line."""


def explain(text: str) -> str | None:
    """Return what there is to say about a message or a traceback; None where no entry matches.

    Raises:
        CannotExplain: there are no entries, or they cannot be read.
    """
    from gradbook.errors.matching import matches, template
    from gradbook.errors.pages import PageError, complete, plain, read

    try:
        entries = read()
    except FileNotFoundError as error:
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise CannotExplain(f"{error.filename} is missing: {advice}") from None
    except (OSError, UnicodeError, PageError) as error:
        raise CannotExplain(str(error)) from None
    found = matches(text, [[template(each) for each in entry.messages] for entry in entries])
    if not found:
        return None
    site = os.environ.get("GRADBOOK_SITE_URL", "").rstrip("/")

    def address(entry) -> str:
        if site:
            return f"{site}/errors/{entry.path}"
        return f"docs/errors/{entry.page}.md#{entry.id}"

    best, *others = [entries[each.entry] for each in found]
    lines = [plain(best.title), ""]
    for part in ("Why", "Fix"):
        if part in best.parts:
            said = f"{part}. {complete(best.parts[part])}"
            lines += [textwrap.fill(said, 88, break_on_hyphens=False, break_long_words=False), ""]
    lines.append(address(best))
    if others:
        lines += ["", "It may also be:"]
        lines += [f"  {plain(each.title)}\n    {address(each)}" for each in others[:4]]
    return "\n".join(lines)


def _explain(words: list[str]) -> int:
    """Explain the message that is given, or what comes on standard input; return the exit code."""
    if not words and sys.stdin.isatty():
        print("Paste the message, then press Ctrl+D:", file=sys.stderr)
    try:
        text = " ".join(words) if words else sys.stdin.buffer.read().decode("utf-8", "replace")
        said = explain(text)
    except CannotExplain as reason:
        print(f"gradbook: {reason}", file=sys.stderr)
        return 2
    if said is None:
        print("No entry matches. All messages are listed in docs/errors/.", file=sys.stderr)
        return 1
    print(said)
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return 0 when it did its work, 1 when no entry matches, 2 for an error."""
    parser = argparse.ArgumentParser(prog="python -m gradbook")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    about = "run a script, and write a page on which you walk through its autograd graph"
    command = commands.add_parser("graph", help=about, description=about)
    command.add_argument("script", type=Path, help="the Python script, which is run once")
    command.add_argument("-o", "--output", type=Path, help="default: SCRIPT.html, here")
    about = "find the cause and the fix of an error message of autograd"
    command = commands.add_parser("explain", help=about, description=about)
    command.add_argument(
        "message", nargs="*", help="the message; without one, a traceback on standard input"
    )
    options = parser.parse_args(arguments)
    if "message" in options:
        return _explain(options.message)
    output = options.output or Path(f"{options.script.stem}.html")
    try:
        print(graph(options.script, output), file=sys.stderr)
    except CannotDraw as reason:
        print(f"gradbook: {reason}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    # Of a compiled function torch records one node; the graph of its lines is what one looks for.
    os.environ.setdefault("TORCHDYNAMO_DISABLE", "1")
    sys.exit(main())
