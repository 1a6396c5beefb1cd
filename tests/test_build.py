"""A build is the same twice; `site_files.build` lets it have neither network nor torch."""

import subprocess
from itertools import takewhile
from pathlib import Path

from site_files import ROOT, build


def date_of_the_last_commit() -> str:
    """Return what the Makefile sets SOURCE_DATE_EPOCH to; an archive has no commits."""
    command = ["git", "log", "-1", "--format=%ct"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return said.stdout.strip() or "1700000000"


def files(folder: Path) -> dict[str, bytes]:
    """Return what each file of a folder holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def parting(one: bytes, other: bytes) -> str:
    """Return where two files part, and what stands there in each."""
    at = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    around = slice(max(0, at - 40), at + 60)
    return f"at byte {at}: {one[around]!r} and {other[around]!r}"


def test_two_builds_are_the_same_to_the_byte(tmp_path):
    built = []
    for number in ("1", "2"):
        folder = tmp_path / number
        (folder / "temporary").mkdir(parents=True)
        build(
            folder / "site",
            PYTHONHASHSEED=number,
            TMPDIR=str(folder / "temporary"),
            SOURCE_DATE_EPOCH=date_of_the_last_commit(),
            GRADBOOK_SITE_URL="https://example.org/gradbook/",
        )
        built.append(files(folder / "site"))
    one, other = built
    assert one.keys() == other.keys(), "one build has files that the other has not"
    assert {"index.html", "sitemap.xml", "search/search_index.json"} <= one.keys()
    differ = [
        f"{name} {parting(one[name], other[name])}" for name in one if one[name] != other[name]
    ]
    assert not differ, "built twice, these files differ:\n" + "\n".join(differ)
