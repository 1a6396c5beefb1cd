"""A small project in which the tests of the plugin run pytest, by pytest's own `pytester`."""

import os
import shutil
import tomllib
from pathlib import Path

import pytest
import torch
from site_files import PUBLISHED, build

from gradbook import other_torch
from gradbook.verify import plugin

# The second writes down what a whole green run compared: the site's badge is drawn from it.
pytest_plugins = ["pytester", "gradbook.publish.checked"]

ROOT = Path(__file__).parents[1]
OPTIONS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]
# A run inside this process unloads what it imports: what torch imports late is loaded here, once.
torch.ones(1, requires_grad=True).sum().backward()
torch.use_deterministic_algorithms(False)


def pytest_addoption(parser):
    parser.addoption(
        "--programs",
        type=int,
        default=2000,
        help="how many random programs each build-your-own engine is compared with torch on",
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Return the folder of the site as published: a copy of GRADBOOK_SITE's, or built here."""
    folder = tmp_path_factory.mktemp("site")
    if named := os.environ.get("GRADBOOK_SITE"):
        shutil.copytree(named, folder, dirs_exist_ok=True)
    else:
        try:
            build(folder, **PUBLISHED)
        except pytest.fail.Exception as reason:  # else some hundred tests would say the same
            pytest.exit(str(reason), returncode=1)
    return folder


class Project:
    """A repository of two good pages; a test adds a bad one between them."""

    def __init__(self, pytester):
        self.pytester, self.root = pytester, pytester.path
        addopts = OPTIONS["ini_options"]["addopts"]
        self.write("pytest.ini", f"[pytest]\naddopts = {addopts}\nblock_seconds = 0.2\n")
        for name in ("aa", "zz"):
            self.show("print('fine')\n# > fine\n", name)

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

    def refuse(self, page):
        """Run with a page that must be refused at collection while the other pages pass."""
        self.write("docs/bad.md", page)
        return self.run(passed=2, errors=1)

    def update(self, *arguments, **outcomes):
        with pytest.MonkeyPatch.context() as patch:  # whichever torch is installed may update here
            patch.setattr(plugin, "pinned_torch", other_torch.here)
            return self.run("--update-outputs", *(arguments or ["snippets", "docs"]), **outcomes)


@pytest.fixture
def project(pytester, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    return Project(pytester)
