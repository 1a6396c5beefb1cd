"""Publishing: what a page is made of, of which day the site is, and one line for each error."""

import json
import shutil
import subprocess

import pytest

from gradbook import ROOT
from gradbook.cli import main
from gradbook.publish import version


def test_the_day_is_that_of_source_date_epoch_and_without_git_that_of_the_sources(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert version.Version(version.second(), "2.13.0").name == "gradbook-2027-01-15-torch2.13.0"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", "")
    assert version.second() == int((ROOT / "mkdocs.yml").stat().st_mtime)


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
