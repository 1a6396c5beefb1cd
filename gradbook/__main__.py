"""The command: `python -m gradbook graph my_script.py -o my_graph.html`."""

import argparse
import os
import sys
import tokenize
from pathlib import Path


class CannotDraw(Exception):
    """Why no graph was drawn, in one line."""


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
    try:
        text = page(recording, script.name)
    except FileNotFoundError as error:
        advice = "install gradbook from its repository with: python -m pip install -e ."
        raise CannotDraw(f"{error.filename} is missing: {advice}") from None
    try:
        target.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise CannotDraw(f"{output} cannot be written: {error.strerror}") from None
    if recording["error"]:
        return f"{output}: the graph until the script ended with {recording['error']}"
    return f"{output}: the graph of {script}"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 when a graph was drawn, or else 2."""
    parser = argparse.ArgumentParser(prog="python -m gradbook")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    about = "run a script, and write a page on which you walk through its autograd graph"
    command = commands.add_parser("graph", help=about, description=about)
    command.add_argument("script", type=Path, help="the Python script, which is run once")
    command.add_argument("-o", "--output", type=Path, help="default: SCRIPT.html, here")
    options = parser.parse_args(arguments)
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
