"""A real conversion replaces the graph fence by an explorer, and every fault stops the build."""

import json
import re
import shutil
import subprocess

import markdown
import pytest
from processes import WITHOUT_TORCH, python
from pymdownx.superfences import SuperFencesException
from recorded_graphs import COMMITTED, ROOT

from gradbook.graph import fence

NAME = "learn/first-gradient/fit_a_line"
OTHER = "learn/leaves/scaled"


def converted(page: str, repository: str = "") -> str:
    options = {
        "gradbook.markdown": {"repository": repository},
        "pymdownx.superfences": {
            "custom_fences": [{"name": "graph", "class": "graph", "format": fence.format}]
        },
        "pymdownx.highlight": {},
        "attr_list": {},
        "md_in_html": {},
    }
    return markdown.markdown(page, extensions=list(options), extension_configs=options)


def shown(name: str) -> str:
    return f"```graph\n{name}\n```\n"


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch):
    """A fence names a snippet below the working directory."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Make a folder with one snippet and its recording."""
    for path in (COMMITTED[NAME], COMMITTED[NAME].with_name("fit_a_line.py")):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    monkeypatch.chdir(tmp_path)
    return tmp_path / f"snippets/{NAME}.graph.json"


def test_a_fence_becomes_an_explorer_between_the_paragraphs():
    found = converted(f"Before.\n\n{shown(NAME)}\nAfter.\n")
    assert found.startswith('<p>Before.</p>\n<div class="graph"><autograd-explorer ')
    assert found.endswith("</autograd-explorer></div>\n<p>After.</p>")
    assert f">snippets/{NAME}.py, recorded from PyTorch " in found.replace("<wbr>", "")


def test_a_fence_works_inside_a_list_and_two_with_one_name_get_different_ids():
    found = converted(f"- Here:\n\n    ``` {{.graph #again}}\n    {NAME}\n    ```\n\n{shown(NAME)}")
    assert '<autograd-explorer class="ag ag-wide" id="again" ' in found
    assert '<autograd-explorer class="ag ag-wide" id="fit-a-line" ' in found
    assert found.count('<li class="ag-step ag-first" id="again-s') == 1


def test_the_caption_leads_to_the_repository_where_there_is_one():
    found = converted(shown(NAME), "https://example.org/r/").replace("<wbr>", "")
    path = f"snippets/{NAME}.py"
    assert f'<a href="https://example.org/r/blob/HEAD/{path}">{path}</a>' in found
    assert "<a " not in converted(shown(NAME))


def refusal(page: str) -> str:
    """Return the single line of the error that stops the build."""
    with pytest.raises(SuperFencesException) as caught:
        converted(page)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_recording_that_is_missing_is_named(project):
    project.unlink()
    assert refusal(shown(NAME)) == f"there is no snippets/{NAME}.graph.json: run `make update`"


def test_an_unknown_snippet_is_named(project):
    assert "snippets/learn/nowhere.py, which is not there" in refusal(shown("learn/nowhere"))


@pytest.mark.parametrize("content", ["", "\n", f"{NAME}\n{OTHER}"])
def test_a_fence_names_one_snippet(project, content):
    assert "a graph fence names one snippet" in refusal(shown(content))


def test_a_recording_of_an_older_snippet_is_refused(project):
    snippet = project.with_name("fit_a_line.py")
    snippet.write_text(snippet.read_text("utf-8") + "print(w)\n", "utf-8")
    found = refusal(shown(NAME))
    assert f"snippets/{NAME}.graph.json was recorded from another fit_a_line.py" in found
    assert found.endswith("run `make update`")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null"])
def test_a_broken_recording_is_refused(project, text):
    project.write_text(text, "utf-8")
    found = refusal(shown(NAME))
    assert f"snippets/{NAME}.graph.json cannot be drawn" in found
    assert found.endswith("run `make update`")


@pytest.mark.parametrize("part", ["nodes", "events", "torch"])
def test_a_recording_that_lacks_something_is_refused(project, part):
    graph = json.loads(project.read_text("utf-8"))
    del graph[part]
    project.write_text(json.dumps(graph), "utf-8")
    assert f"(KeyError: '{part}')" in refusal(shown(NAME))


def test_a_strict_build_shows_the_explorer_and_stops_at_an_error(project, tmp_path):
    """The fence is that of mkdocs.yml, and the build imports no torch."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    extensions = text[text.index("markdown_extensions:") : text.index("\nnav:")]
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: x\nstrict: true\ntheme: {{name: material, font: false}}\n{extensions}\n",
        "utf-8",
    )
    (tmp_path / "docs/.includes").mkdir(parents=True)

    def build(name: str) -> subprocess.CompletedProcess:
        (tmp_path / "docs/index.md").write_text(f"# Title\n\n{shown(name)}", "utf-8")
        code = f"{WITHOUT_TORCH} from mkdocs.__main__ import cli; cli(['build'])"
        return python("-c", code, cwd=tmp_path)

    good = build(NAME)
    assert good.returncode == 0, good.stderr
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert '<div class="graph"><autograd-explorer ' in page
    index = (tmp_path / "site/search/search_index.json").read_text("utf-8")
    assert "MulBackward0" not in index
    bad = build(OTHER)
    assert bad.returncode != 0
    assert f"snippets/{OTHER}.py, which is not there" in bad.stderr


def test_a_wall_has_a_thumbnail_for_each_line_that_leads_to_its_explorer():
    found = converted(f"```graph {{.wall}}\n{NAME} | A & B\nlearn/leaves/scaled | Scaled\n```")
    assert re.findall('<a href="(#.*?)">', found) == ["#fit-a-line", "#scaled"]
    assert found.count('<svg class="ag-mini"') == 2 and "A &amp; B</a>" in found
    assert "<text" not in found


def test_a_line_of_a_wall_without_a_title_is_refused():
    with pytest.raises(SuperFencesException, match="a line of a wall is"):
        converted(f"```graph {{.wall}}\n{NAME}\n```")


def test_a_folded_explorer_stands_in_closed_details():
    found = converted(f"```graph {{.folded}}\n{NAME}\n```")
    start = '<details class="ag-fold"><summary>.*?</summary><div class="graph"><autograd-explorer '
    assert re.match(start, found)
