"""The files of the examples beside the pages, and a link to each under its block.

The links are written after the build, so a page that `mkdocs serve` shows never leads to a file
that only `gradbook publish` writes.
"""

import re
import shutil
from pathlib import Path

from gradbook import ROOT
from gradbook.publish.anchors import built_pages

# The name of the file under a block, with its path as a title, which our link replaces.
_NAME = re.compile(
    r'(<p class="snippet-source"[^>]*><a href="#[^"]*")'
    r' title="((?:snippets|docs/\.includes)/[^"]*)">([^<]*</a>)'
)


def link_snippets(site: Path) -> None:
    """Copy each example that a page of the built site shows, and link it under its block.

    The copies have the bytes of the repository's files and, below `snippets/`, their paths. A page
    that has its links already is left as it is.
    """
    for page in built_pages(site):
        up = "../" * len(page.relative_to(site).parents[:-1])

        def link(found: re.Match, up: str = up) -> str:
            start, path, name = found.groups()
            target = path.removeprefix("docs/.includes/")  # servers may leave out hidden folders
            (site / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, site / target)
            return f'{start}>{name} <a href="{up}{target}" download>download</a>'

        text = page.read_text("utf-8")
        linked, count = _NAME.subn(link, text)
        if count:
            page.write_text(linked, "utf-8", newline="\n")
