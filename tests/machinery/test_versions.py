"""The page of versions: its tables are made of its data, and what they say is said on the pages."""

import json
import tomllib

import pytest
import yaml
from site_files import ROOT
from versions import CLAIMS, DATA, TABLES, holds, tables

from gradbook.torch_pin import key, pinned
from gradbook.verify import other_torch
from gradbook.verify.blocks import Block
from gradbook.verify.other_torch import file_of, unexplained
from gradbook.verify.outputs import Failure

ROWS = json.loads(DATA.read_text("utf-8"))
SUPPORTED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
OTHER = sorted((ROOT / "snippets").rglob("*.torch-*.txt"))


def test_the_tables_of_the_page_are_made_of_the_data():
    assert TABLES.read_text("utf-8") == tables(ROWS), "run `python scripts/versions.py`"


def test_the_page_says_which_rows_count_fewer_tests_of_sentences():
    page = (ROOT / "docs/about/versions.md").read_text("utf-8")
    fewer = any(row["claims"] == 872 for row in ROWS)
    assert ("872" in page) == fewer, "every row has been measured again: remove the sentence"


def test_the_workflow_runs_the_tests_of_sentences_that_are_counted_here():
    workflow = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))
    command = workflow["jobs"]["versions"]["steps"][-1]["run"]
    assert command == f"python -m pytest README.md .github/CONTRIBUTING.md docs {CLAIMS}"


def test_the_lowest_and_the_newest_torch_are_the_ends_of_what_holds():
    held = [row["torch"] for row in ROWS if holds(row)]
    assert held == sorted(held, key=key, reverse=True)
    assert pinned() in held
    ends = {"torch-lowest": [f"torch=={held[-1]}"], "torch-newest": [f"torch=={held[0]}"]}
    assert ends == SUPPORTED, "pyproject.toml, [dependency-groups]: write what holds"
    between = [row for row in ROWS if key(held[-1]) <= key(row["torch"]) <= key(held[0])]
    assert all(map(holds, between))


@pytest.mark.parametrize("path", OTHER, ids=lambda path: path.name)
def test_the_page_shows_what_another_torch_prints_under_the_block(path):
    snippet = path.with_name(path.name.partition(".torch-")[0] + ".py")
    version = path.stem.partition(".torch-")[2]
    include = path.relative_to(ROOT / "snippets").as_posix()
    assert snippet.is_file(), f"{include}: there is no such snippet"
    assert file_of(snippet, version) == path and file_of(snippet, pinned()) is None
    assert path.read_text("utf-8").strip(), f"{include} is empty"
    page = (ROOT / "docs" / snippet.relative_to(ROOT / "snippets").parent).with_suffix(".md")
    text = page.read_text("utf-8")
    block = f'--8<-- "{snippet.relative_to(ROOT / "snippets").as_posix()}"'
    after = text.partition(block)[2].partition("\n###")[0]
    assert f"PyTorch {version}" in after, f"{page.name}: say under the block what {version} prints"
    if path.read_text("utf-8") != "(nothing)\n":
        shown = f'```text title="PyTorch {version}"\n--8<-- "{include}"\n```'
        assert shown in after, f"{page.name}: show {include}, under the title PyTorch {version}"


def test_a_file_counts_from_its_version_on_away_from_the_pinned_one(tmp_path, monkeypatch):
    monkeypatch.setattr(other_torch, "pinned", lambda: "2.13.0")
    snippet = tmp_path / "idea.py"
    for version in ("2.9.1", "2.11.0", "2.14.1", "2.16.0"):
        (tmp_path / f"idea.torch-{version}.txt").write_text("x\n", "utf-8")
    wanted = {
        "2.8.0": "2.9.1",
        "2.9.1": "2.9.1",
        "2.10.0": "2.11.0",
        "2.12.1": None,
        "2.13.0": None,
        "2.14.0": None,
        "2.15.0": "2.14.1",
        "2.17.0.dev20270101": "2.16.0",
    }
    for installed, version in wanted.items():
        found = file_of(snippet, installed)
        assert (found and found.name) == (version and f"idea.torch-{version}.txt"), installed


@pytest.mark.parametrize(
    ("held", "early", "whole"),
    [
        ("1\n2\n", True, True),
        ("1\n", True, False),  # the end of the file is the end of what differs
        ("1\n2\n3\n", True, False),
        ("2\n1\n", False, False),
        ("", False, False),
    ],
)
def test_a_block_prints_what_the_file_holds_or_its_beginning(
    tmp_path, monkeypatch, held, early, whole
):
    monkeypatch.setattr(other_torch, "installed", lambda: "2.14.1")
    monkeypatch.setattr(other_torch, "pinned", lambda: "2.13.0")
    (tmp_path / "idea.torch-2.14.1.txt").write_text(held, "utf-8")
    snippet, printed = tmp_path / "idea.py", {1: ["1"], 3: ["2"]}
    snippet.write_text("the first section\nthe second\n", "utf-8")
    for source, faults, passes in (
        ("the first section\n", [(1, "")], early),
        ("the first section\nthe second\n", [(1, ""), (3, "")], whole),
    ):
        block = Block(source, (), 1, snippet, None)
        if passes:
            assert unexplained(block, faults, printed) == []
        else:
            with pytest.raises(Failure, match="does not have the prints that differ on this torch"):
                unexplained(block, faults, printed)
