"""Publishing: what a page is made of, of which day the site is, and one line for each error."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from site_files import ADDRESS, EVERY

from gradbook import ROOT, pages
from gradbook.cli import main
from gradbook.publish import folder, version


def test_a_page_is_made_of_the_files_that_it_shows(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    text = '> --8<-- no\n\n   --8<-- "a.py:part"\n\n``` {.graph #again}\nb/c\n```\n'
    (tmp_path / "docs/page.md").write_text(text, "utf-8")
    assert folder._files(pages.Page("page.md", "", "", "", {})) == [
        "docs/page.md",
        *("snippets/a.py", "docs/.includes/a.py"),
        *("snippets/b/c.graph.json", "docs/.includes/b/c.graph.json"),
        *("snippets/b/c.py", "docs/.includes/b/c.py"),
    ]


def test_the_name_of_a_file_that_git_tells_is_utf_8_whatever_the_locale(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/é.md").touch()
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "A page"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    code = (
        "import pathlib, sys; from gradbook.publish import version\n"
        "version.ROOT = pathlib.Path(sys.argv[1]); print(ascii([*version.last_changes()]))"
    )
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env={**os.environ, **plain},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == "['docs/\\xe9.md']\n", said.stderr


def test_a_page_last_changed_when_a_file_that_it_shows_was_changed(monkeypatch):
    page = next(each for each in EVERY if each.source == "learn/leaves.md")
    changes = {
        "docs/learn/leaves.md": 86_400,
        "snippets/learn/leaves/scaled.graph.json": 3 * 86_400,
        "snippets/learn/accumulation/adds_up.py": 9 * 86_400,
    }
    monkeypatch.setattr(folder, "last_changes", lambda: changes)
    text = folder._sitemap([page], ADDRESS, version.Version(0, "2"))
    assert "<lastmod>1970-01-04</lastmod>" in text


def test_the_day_is_that_of_source_date_epoch_and_without_git_that_of_the_sources(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert version.Version(version.second(), "2.13.0").name == "gradbook-2027-01-15-torch2.13.0"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", "")
    assert version.second() == int((ROOT / "mkdocs.yml").stat().st_mtime)
    assert version.last_changes() == {}


SEARCH = """
const { readFileSync } = require("fs")
const opened = []
global.window = global
global.addEventListener = () => {}
global.document = { head: {} }
global.XMLHttpRequest = class { open(...given) { opened.push(given) } send() {} }
eval(/<script>(.*)<\\/script>/s.exec(readFileSync(process.argv[1], "utf8"))[1])
const request = new XMLHttpRequest()
request.open("GET", "a")
request.open("GET", "b", false, "user", "password")
console.log(JSON.stringify(opened))
"""


@pytest.mark.skipif(not shutil.which("node"), reason="no node")
def test_what_holds_the_index_back_leaves_other_requests_as_they_are():
    script = ROOT / "docs/.overrides/partials/search-on-demand.html"
    said = subprocess.run(
        ["node", "-e", SEARCH, str(script)], capture_output=True, text=True, check=False
    )
    assert said.stdout, said.stderr
    assert json.loads(said.stdout) == [["GET", "a"], ["GET", "b", False, "user", "password"]]


def test_each_error_of_the_command_is_one_line(tmp_path, capsys):
    assert main(["publish", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said == f"gradbook: {tmp_path} holds no built site: run `mkdocs build` first\n"
