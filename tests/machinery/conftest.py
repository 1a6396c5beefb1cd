"""A small project in which the tests of the plugin run pytest, by pytest's own `pytester`."""

import re
import tomllib

import pytest

from gradbook import ROOT, pages, torch_pin
from gradbook.publish import copies, notebooks

OPTIONS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]


class Project:
    """A repository of two good pages; a test adds a bad one between them."""

    def __init__(self, pytester):
        self.pytester, self.root = pytester, pytester.path
        self.limit(20)
        for name in ("aa", "zz"):
            self.show("print('fine')\n# > fine\n", name)

    def limit(self, seconds):
        """Stop blocks after so many seconds. A busy machine may need several for the right ones."""
        addopts = OPTIONS["ini_options"]["addopts"]
        self.write("pytest.ini", f"[pytest]\naddopts = {addopts}\nblock_seconds = {seconds}\n")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        return file

    def show(self, source, name="bad"):
        """Add a snippet and a page that shows all of it."""
        self.write(f"docs/{name}.md", f'# {name}\n\n```python\n--8<-- "{name}.py"\n```\n')
        return self.write(f"snippets/{name}.py", source)

    def run(self, *arguments, **outcomes):
        """Run pytest in this process, check how many passed and failed, and return its report."""
        result = self.pytester.runpytest_inprocess("-q", *arguments)
        result.assert_outcomes(**outcomes)
        return result.stdout.str() + result.stderr.str()

    def run_bad(self, source):
        """Run a snippet that must fail while the pages before and after it pass."""
        self.show(source)
        return self.run(passed=2, failed=1)

    def each_fails(self, cases, passed=2):
        """Run snippets that must all fail while the other pages pass.

        `cases` maps a source to the line that is named, what is said of it, and all that must stand
        once in its report. Return the reports in their order.
        """
        for number, source in enumerate(cases):
            self.show(source, f"b{number:02}")
        report = self.run(passed=passed, failed=len(cases))
        reports = re.split(r"^_+ snippets/b\d\d\.py:1 _+\n", report, flags=re.MULTILINE)[1:]
        for number, (source, (line, said, *once)) in enumerate(cases.items()):
            found = reports[number].partition("\n=====")[0]
            assert f"snippets/b{number:02}.py:{line}: {said}" in found, source
            assert [found.count(each) for each in once] == [1] * len(once), (source, found)
            assert "gradbook/verify" not in found, source
        return reports

    def update(self, *arguments, **outcomes):
        with pytest.MonkeyPatch.context() as patch:  # whichever torch is installed may update here
            patch.setattr(torch_pin, "pinned", torch_pin.installed)
            return self.run("--update-outputs", *(arguments or ["snippets", "docs"]), **outcomes)


@pytest.fixture
def project(pytester, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    return Project(pytester)


@pytest.fixture
def book(tmp_path, monkeypatch):
    """Return a function that writes a book of one page, with our settings, and lists its pages."""
    for module in (pages, copies, notebooks):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]

    def book(text, source="page.md", nav=None):
        page = tmp_path / "docs" / source
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
        (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: {nav or [source]}\n", "utf-8")
        return pages.pages()

    return book
