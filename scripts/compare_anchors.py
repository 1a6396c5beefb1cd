"""Compare the addresses of the published site with a new build: the deploy workflow's check.

    python scripts/compare_anchors.py PUBLISHED SITE

PUBLISHED is the `anchors.txt` of the published site, SITE the folder of the new build. It fails
with a line for each address that would be gone, and names what to do.
"""

import sys
from pathlib import Path

from gradbook.publish.anchors import leads_somewhere


def main(published: Path, site: Path) -> int:
    """Print the addresses that the new build lacks; return 1 if there are any."""
    known = published.read_text("utf-8").split()
    gone = [address for address in known if not leads_somewhere(site, address)]
    for address in gone:
        print(f"{address} is published and would be gone")
    if gone:
        print(
            'Where a text is now in its page, add <span id="old-id"></span>. If a page moved, '
            "redirect it (CONTRIBUTING, Addresses).",
            file=sys.stderr,
        )
    return bool(gone)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
