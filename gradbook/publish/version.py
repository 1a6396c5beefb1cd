"""Of which day the site is, and when each of its files last changed.

Nothing here asks for today's date: the same sources give the same site, whenever it is built.
"""

import datetime
import os
import subprocess
from typing import NamedTuple

from gradbook import ROOT


class Version(NamedTuple):
    """The second (since 1970) that the site is dated by, and the PyTorch of its outputs."""

    second: int
    torch: str

    @property
    def date(self) -> str:
        """The day, `2026-11-21`."""
        return day(self.second)

    @property
    def name(self) -> str:
        """How an archive of this version is called."""
        return f"gradbook-{self.date}-torch{self.torch}"


def day(second: int) -> str:
    """Return the day of a second since 1970, in UTC."""
    return datetime.datetime.fromtimestamp(second, datetime.UTC).strftime("%Y-%m-%d")


def second() -> int:
    """Return SOURCE_DATE_EPOCH; without it the time of the last commit, or of mkdocs.yml."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "") or _git("log", "-1", "--format=%ct").strip()
    if given.isdecimal():
        return int(given)
    return int((ROOT / "mkdocs.yml").stat().st_mtime)


def last_changes() -> dict[str, int]:
    """Return the second of the last commit that changed each file of the pages, where git knows."""
    found: dict[str, int] = {}
    when = 0
    log = ("log", "--format=%x00%ct", "--name-only", "--no-renames")
    for line in _git("-c", "core.quotePath=off", *log, "--", "docs", "snippets").split("\n"):
        if line.startswith("\0"):
            when = int(line[1:])
        elif line:
            found.setdefault(line, when)
    return found


def _git(*arguments: str) -> str:
    """Return what git says, or nothing where there is no git or no repository."""
    try:
        said = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said.stdout
