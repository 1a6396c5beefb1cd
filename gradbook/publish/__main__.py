"""`python -m gradbook.publish [SITE]`: complete a site that `mkdocs build` has built."""

import argparse
import sys
from pathlib import Path

from gradbook.publish.folder import publish
from gradbook.publish.pages import PublishError


def main(arguments: list[str] | None = None) -> int:
    """Publish; return 0, or 2 after one line that says what is wrong."""
    about = "write what stands beside the pages into the folder of a built site"
    parser = argparse.ArgumentParser(prog="python -m gradbook.publish", description=about)
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"), help="default: site")
    site = parser.parse_args(arguments).site
    try:
        publish(site)
    except PublishError as reason:
        print(f"gradbook: {reason}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
