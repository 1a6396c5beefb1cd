"""The page of versions: its tables are made of its data, and what they say is said on the pages."""

import json
import tomllib

import pytest
import versions
import yaml
from site_files import PAGES, ROOT
from versions import CLAIMS, DATA, TABLES, holds, tables

from gradbook.torch_pin import key, pinned
from gradbook.verify import other_torch
from gradbook.verify.blocks import read_page
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


@pytest.fixture
def sections(tmp_path, monkeypatch):
    """Return the blocks of a snippet that a page shows in two sections; another torch is here."""
    for owner in (other_torch, versions):
        monkeypatch.setattr(owner, "installed", lambda: "2.14.1")
    monkeypatch.setattr(other_torch, "pinned", lambda: "2.13.0")
    path = tmp_path / "snippets/idea.py"
    path.parent.mkdir()
    marks = ["# --8<-- [{}:{}]\n".format(*each) for each in (("start", "a"), ("end", "a"))]
    more = [each.replace(":a]", ":b]") for each in marks]
    one, two = ("print(1)\n# > 0\n", "print(2)\n# > 0\nprint(3)\n# > 3\n")
    path.write_text("".join([marks[0], one, marks[1], more[0], two, more[1]]), "utf-8")
    page = tmp_path / "docs/page.md"
    page.parent.mkdir()
    fence = '```python\n--8<-- "idea.py:{}"\n```\n'
    page.write_text(fence.format("a") + fence.format("b"), "utf-8")
    monkeypatch.setattr(versions, "ROOT", tmp_path)
    found = list(read_page(page, tmp_path, {1, 4}))
    monkeypatch.setattr(versions, "blocks", lambda: found)
    return found


def test_a_block_that_ends_with_its_section_prints_the_first_of_what_the_file_holds(sections):
    snippet = sections[0].source_path
    file = snippet.with_name("idea.torch-2.14.1.txt")
    lines = enumerate(snippet.read_text("utf-8").splitlines(), 1)
    first, second, third = (number for number, line in lines if "print" in line)
    early = [(first, "")], {first: ["1"]}
    whole = [(first, ""), (second, "")], {first: ["1"], second: ["2"], third: ["3"]}
    file.write_text("1\n2\n", "utf-8")
    assert unexplained(snippet, *early) == unexplained(snippet, *whole) == []
    for text in ("2\n", "2\n1\n", ""):
        file.write_text(text, "utf-8")
        with pytest.raises(Failure, match="does not hold what differs"):
            unexplained(snippet, *early)
    for text in ("1\n", "1\n2\n3\n"):  # the end of the file is the end of what differs
        file.write_text(text, "utf-8")
        assert unexplained(snippet, *early) == []
        with pytest.raises(Failure, match="does not hold what differs"):
            unexplained(snippet, *whole)


@pytest.mark.parametrize("turn", [1, -1])
def test_what_differs_is_recorded_from_the_block_that_reaches_furthest(sections, monkeypatch, turn):
    monkeypatch.setattr(versions, "blocks", lambda: sections[::turn])
    row = versions.measure(record=True)
    file = sections[0].source_path.with_name("idea.torch-2.14.1.txt")
    assert file.read_text("utf-8") == "1\n2\n"
    assert (row["noted"], row["other"]) == ([], ["idea.py"])
    row = versions.measure(record=False)
    assert (row["noted"], row["other"]) == (["idea.py"], [])
    file.write_text("1\n", "utf-8")  # the first section agrees, but not the file
    row = versions.measure(record=False)
    assert (row["noted"], row["other"]) == ([], ["idea.py"])


def test_every_page_of_a_difference_exists():
    for row in ROWS:
        for name in row["noted"] + row["other"] + row["broken"]:
            page = ROOT / "docs" / name.rpartition("/")[0]
            assert page.with_suffix(".md") in PAGES, name
