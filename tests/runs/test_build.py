"""A build is the same twice; `site_files.build` lets it have neither network nor torch."""

import os
import shutil
import subprocess
import sys

import pytest
from site_files import PUBLISHED, build, files

from gradbook import ROOT


def test_two_builds_are_the_same_to_the_byte(site, tmp_path):
    """The site of all tests, and one with another order of sets and another temporary folder."""
    if os.environ.get("GRADBOOK_SITE"):
        site = tmp_path / "first"
        build(site, **PUBLISHED)
    (tmp_path / "temporary").mkdir()
    temporary = {"TMPDIR": str(tmp_path / "temporary"), "PYTHONHASHSEED": "2"}
    build(tmp_path / "again", **PUBLISHED, **temporary)
    one, other = files(site), files(tmp_path / "again")
    assert one.keys() == other.keys(), "one build has files that the other has not"
    assert {"index.html", "sitemap.xml", "search/search_index.json"} <= one.keys()
    differ = [name for name in one if one[name] != other[name]]
    # Pytest shows where the first two part.
    assert not differ or one[differ[0]] == other[differ[0]], f"built twice, these differ: {differ}"


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("make"), reason="no make")
@pytest.mark.parametrize(("git", "given"), [(False, ""), (True, ""), (True, "12")])
def test_make_dates_a_build_by_the_last_commit_if_there_is_one(tmp_path, git, given):
    # The suite may itself be run by make.
    environment = {name: os.environ[name] for name in os.environ if not name.startswith("M")}
    environment |= {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent), "SOURCE_DATE_EPOCH": given}
    if git:
        when = {"GIT_COMMITTER_DATE": "1600000000 +0000"}
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        for command in (["init", "-q"], [*who, "commit", "-qm", "One", "--allow-empty"]):
            subprocess.run(["git", *command], cwd=tmp_path, env=environment | when, check=True)
    say = "say:\n\t@echo $${SOURCE_DATE_EPOCH-none}\n"
    (tmp_path / "say.mk").write_text(say, "utf-8")
    # Both files are options, because an `include` ends at the first space of a path.
    command = ["make", "-f", ROOT / "Makefile", "-f", "say.mk", "say"]
    said = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    expected = given or ("1600000000" if git else "none")
    assert (said.stdout, said.stderr) == (f"{expected}\n", "")
