"""Of which day the site is.

Nothing here asks for today's date: the same sources give the same site, whenever it is built.
"""

import contextlib
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
        return datetime.datetime.fromtimestamp(self.second, datetime.UTC).strftime("%Y-%m-%d")

    @property
    def name(self) -> str:
        """How an archive of this version is called."""
        return f"gradbook-{self.date}-torch{self.torch}"


def second() -> int:
    """Return SOURCE_DATE_EPOCH; without it the time of the last commit, or of mkdocs.yml."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        command = ["git", "log", "-1", "--format=%ct"]
        with contextlib.suppress(OSError):  # there may be no git
            said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            given = said.stdout.strip()
    return int(given) if given.isdecimal() else int((ROOT / "mkdocs.yml").stat().st_mtime)
