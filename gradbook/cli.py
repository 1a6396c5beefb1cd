"""The command `gradbook`: it reads the arguments and hands the work to the rooms."""

import argparse
import os
import sys
from pathlib import Path


def _graph(options: argparse.Namespace) -> int:
    # torch.compile would make one node of a compiled function; without it each line is recorded.
    os.environ.setdefault("TORCHDYNAMO_DISABLE", "1")
    from gradbook.graph.standalone import CannotDraw, draw

    try:
        said = draw(options.script, options.output or Path(f"{options.script.stem}.html"))
    except CannotDraw as reason:
        return _failed(reason)
    print(said, file=sys.stderr)
    return 0


def _explain(options: argparse.Namespace) -> int:
    from gradbook.errors.explain import CannotExplain, explain

    if not options.message and sys.stdin.isatty():
        print("Paste the message, then press Ctrl+D:", file=sys.stderr)
    try:
        if options.message:
            text = " ".join(options.message)
        else:
            text = sys.stdin.buffer.read().decode("utf-8", "replace")
        said = explain(text)
    except CannotExplain as reason:
        return _failed(reason)
    if said is None:
        print("No entry matches. All messages are listed in docs/errors/.", file=sys.stderr)
        return 1
    print(said)
    return 0


def _serve(options: argparse.Namespace) -> int:
    from gradbook.serve import serve_pages

    serve_pages(options.others)
    return 0


def _publish(options: argparse.Namespace) -> int:
    from gradbook.pages import PageError
    from gradbook.publish.folder import publish

    try:
        publish(options.site)
    except PageError as reason:
        return _failed(reason)
    return 0


def _update(options: argparse.Namespace) -> int:
    from gradbook.update import UpdateError, update

    try:
        for path in update(options.files):
            print(f"updated {path}")
    except UpdateError as reason:
        return _failed(reason)
    return 0


def _failed(reason: Exception) -> int:
    print(f"gradbook: {reason}", file=sys.stderr)
    return 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return 0 when it did its work, 1 when no entry matches, 2 for an error."""
    parser = argparse.ArgumentParser(prog="gradbook")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        added.set_defaults(run=run)
        return added

    made = command("graph", _graph, "run a script, and write a page that steps through its graph")
    made.add_argument("script", type=Path, help="the Python script, which is run once")
    made.add_argument("-o", "--output", type=Path, help="default: SCRIPT.html, here")
    made = command("explain", _explain, "find the cause and the fix of an autograd error message")
    message = "the message; without one, a traceback on standard input"
    made.add_argument("message", nargs="*", help=message)
    made = command("serve", _serve, "serve the site, and rebuild the pages that an edit changes")
    made.epilog = "Further options are those of `mkdocs serve`."
    made = command("publish", _publish, "write the files beside the pages of a built site")
    made.add_argument("site", nargs="?", type=Path, default=Path("site"), help="default: site")
    made = command("update", _update, "record graphs and labs again, and write generated files")
    made.add_argument("files", nargs="*", type=Path, help="only these snippets and labs")
    options, options.others = parser.parse_known_args(arguments)
    if options.others and options.run is not _serve:
        parser.error(f"unrecognized arguments: {' '.join(options.others)}")
    return options.run(options)
