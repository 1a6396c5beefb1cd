"""The date of the site.

Nothing here reads the clock, so the same sources give the same site whenever it is built.
"""

import contextlib
import datetime
import os
import subprocess
from typing import NamedTuple

from gradbook import ROOT


class Version(NamedTuple):
    """The site's date in seconds since 1970, and the PyTorch version of its outputs."""

    second: int
    torch: str

    @property
    def date(self) -> str:
        """The day, `2026-11-21`."""
        return datetime.datetime.fromtimestamp(self.second, datetime.UTC).strftime("%Y-%m-%d")

    @property
    def name(self) -> str:
        """The name of an archive of this version."""
        return f"gradbook-{self.date}-torch{self.torch}"


def second() -> int:
    """Return SOURCE_DATE_EPOCH or, without it, the time of the last commit or of mkdocs.yml."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        command = ["git", "log", "-1", "--format=%ct"]
        with contextlib.suppress(OSError):  # git may not be installed
            said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            given = said.stdout.strip()
    return int(given) if given.isdecimal() else int((ROOT / "mkdocs.yml").stat().st_mtime)
