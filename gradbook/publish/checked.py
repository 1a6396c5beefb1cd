"""A record of the last run in which everything was tested and nothing failed.

As a pytest plugin (tests/conftest.py loads it) it writes the record; the site's badge is drawn from
it. The record holds a hash of what was run: a badge never speaks of other sources.
"""

import datetime
import hashlib
import json
from pathlib import Path

from gradbook import pinned_torch
from gradbook.publish.pages import ROOT

RECORD = ROOT / ".cache/checked.json"
_SOURCES = ("docs/**/*.md", "docs/**/*.ipynb", "snippets/**/*.py", "snippets/**/*.graph.json")
_SOURCES += ("README.md", ".github/CONTRIBUTING.md")  # their blocks are counted
# The options, as pytest calls them, with which a green run has not run everything, or nothing.
# What -k, -m and --deselect leave out, pytest tells.
_IN_PART = ("cacheshow", "collectonly", "ignore", "ignore_glob", "lf", "setuponly", "setupplan")
_IN_PART += ("show_fixtures_per_test", "showfixtures", "update_outputs")
_IN_PART += ("inifilename",)  # it may name other paths than pyproject.toml


def sources_hash(root: Path = ROOT) -> str:
    """Return a hash of what has blocks, the snippets and the pinned version of torch."""
    known = hashlib.sha256(pinned_torch().encode())
    for path in sorted({path for pattern in _SOURCES for path in root.glob(pattern)}):
        # Its length parts a file from the next one.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        known.update(f"\n{path.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return known.hexdigest()


def read(record: Path = RECORD) -> dict | None:
    """Return the record of a run of exactly these sources; None where there is none."""
    try:
        found = json.loads(record.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or found.get("sources") != sources_hash():
        return None
    return {name: found[name] for name in ("blocks", "date", "outputs", "torch")}


def counted(items: list) -> tuple[int, int]:
    """Return how many blocks are among pytest's items, and how many recorded outputs they hold."""
    from gradbook.verify.outputs import recorded
    from gradbook.verify.pages import Block

    blocks = [item.test_definition for item in items if hasattr(item, "test_definition")]
    blocks = [block for block in blocks if isinstance(block, Block)]
    outputs = {
        # A file that several blocks show is compared in each, and counts once.
        (block.source_path, line)
        for block in blocks
        for line in recorded(block.source)
    }
    return len(blocks), len(outputs)


class Recorder:
    """Writes the record when a run of everything ends."""

    def __init__(self, config: object) -> None:
        overridden = config.option.override_ini or ()
        self.all = config.args_source is config.ArgsSource.TESTPATHS and not (
            any(getattr(config.option, name, None) for name in _IN_PART)
            # pytest 9 puts --strict-markers of our addopts here; others may name other paths.
            or [each for each in overridden if not each.startswith("strict_")]
        )
        self.left_out = False
        self.sources = sources_hash() if self.all else ""

    def pytest_deselected(self, items: list) -> None:
        """Note that the run leaves tests out."""
        self.left_out = True

    def pytest_sessionfinish(self, session: object, exitstatus: int) -> None:
        """Write what was run if all of it passed, and no file was changed meanwhile.

        A run that was told to leave something out leaves the record as it is.
        """
        if not self.all:
            return
        RECORD.unlink(missing_ok=True)
        if exitstatus or self.left_out or self.sources != sources_hash():
            return
        import torch

        blocks, outputs = counted(session.items)
        record = {
            "blocks": blocks,
            "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d"),
            "outputs": outputs,
            "sources": self.sources,
            "torch": torch.__version__.split("+")[0],
        }
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text(json.dumps(record, indent=1) + "\n", "utf-8")


def pytest_configure(config: object) -> None:
    """Watch a run of this repository's own tests, and no run that a test starts elsewhere."""
    if config.rootpath == ROOT:
        config.pluginmanager.register(Recorder(config), "gradbook-checked")
