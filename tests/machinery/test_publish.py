"""Publishing: what a page is made of, of which day the site is, and one line for each error."""

from gradbook import ROOT
from gradbook.cli import main
from gradbook.publish import version


def test_the_day_is_that_of_source_date_epoch_and_without_git_that_of_the_sources(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert version.Version(version.second(), "2.13.0").name == "gradbook-2027-01-15-torch2.13.0"
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", "")
    assert version.second() == int((ROOT / "mkdocs.yml").stat().st_mtime)


def test_each_error_of_the_command_is_one_line(tmp_path, capsys):
    assert main(["publish", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said == f"gradbook: {tmp_path} contains no built site: run `mkdocs build` first\n"
