"""The command `gradbook`: it reads the arguments and calls the subpackages."""

import argparse
import os
import sys
from pathlib import Path

from gradbook import Refused


def _graph(options: argparse.Namespace) -> None:
    # With torch.compile, a compiled function would be a single node, so it is turned off.
    os.environ.setdefault("TORCHDYNAMO_DISABLE", "1")
    from gradbook.graph.standalone import draw

    output = options.output or Path(f"{options.script.stem}.html")
    said = draw(options.script, output, options.arguments, options.backward)
    print(said, file=sys.stderr)


def _explain(options: argparse.Namespace) -> int:
    from gradbook.errors.explain import explain

    if not options.message and sys.stdin.isatty():
        print("Paste the message, then press Ctrl+D:", file=sys.stderr)
    text = " ".join(options.message) or sys.stdin.buffer.read().decode("utf-8", "replace")
    said = explain(text)
    if said is None:
        print("No entry matches. All messages are listed in docs/errors/.", file=sys.stderr)
        return 1
    print(said)
    return 0


def _serve(options: argparse.Namespace) -> None:
    from gradbook.serve import serve_pages

    serve_pages(options.others)


def _publish(options: argparse.Namespace) -> None:
    from gradbook.publish.folder import publish

    publish(options.site)


def _update(options: argparse.Namespace) -> None:
    from gradbook.update import update

    for path in update(options.files):
        print(f"updated {path}")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of backward passes")
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    """Run a command, and return 0 on success, 1 if no entry matches, and 2 for an error."""
    parser = argparse.ArgumentParser(prog="gradbook")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=about)
        added.set_defaults(run=run)
        return added

    made = command("graph", _graph, "run a script, and write a page that steps through its graph")
    made.add_argument("script", type=Path, help="the Python script, which is run once")
    made.add_argument("-o", "--output", type=Path, help="default: SCRIPT.html, here")
    stop = "stop the script after its N-th backward pass"
    made.add_argument("--backward", type=_count, metavar="N", help=stop)
    made.epilog = "Arguments after -- are passed to the script."
    made = command("explain", _explain, "find the cause and the fix of an autograd error message")
    message = "the message; without one, a traceback on standard input"
    made.add_argument("message", nargs="*", help=message)
    made = command("serve", _serve, "serve the site, and rebuild the pages that an edit changes")
    made.epilog = "All other options are passed to `mkdocs serve`."
    made = command("publish", _publish, "write the files beside the pages of a built site")
    made.add_argument("site", nargs="?", type=Path, default=Path("site"), help="default: site")
    made = command("update", _update, "record graphs and labs again, and write generated files")
    made.add_argument("files", nargs="*", type=Path, help="only these snippets and labs")
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Only a script takes arguments after `--`. For other commands argparse handles it as usual.
    end = given.index("--") if given[:1] == ["graph"] and "--" in given else len(given)
    options, options.others = parser.parse_known_args(given[:end])
    options.arguments = given[end + 1 :]
    if options.others and options.run is not _serve:
        parser.error(f"unrecognized arguments: {' '.join(options.others)}")
    try:
        return options.run(options) or 0
    except Refused as reason:
        print(f"gradbook: {reason}", file=sys.stderr)
        return 2
