"""The shape of the repository: who may import whom, and how large a module may become."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from gradbook import ROOT

PACKAGE = sorted((ROOT / "gradbook").rglob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# A claims module is named after its page, and pages of two sections may share a name.
NAMED = [path for path in PACKAGE + SCRIPTS + TESTS if ROOT / "tests/claims" not in path.parents]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Return the modules that a module imports, at its top or in a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{each.name}" for each in node.names}
    return found


def test_no_module_of_the_package_imports_itself_on_a_round():
    modules = {
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path
        for path in PACKAGE
    }
    # Every module imports the packages around it first; they hold nothing but docstrings.
    graph = {
        module: {each for each in imported(path) & modules.keys() if modules[each].stem[0] != "_"}
        for module, path in modules.items()
    }
    while free := [module for module, needs in graph.items() if not needs & graph.keys()]:
        for module in free:
            del graph[module]
    assert not graph, f"these import each other in a circle: {sorted(graph)}"


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_the_package_imports_neither_scripts_nor_tests(path):
    outside = {each.stem for each in SCRIPTS + TESTS} | {"scripts", "tests"}
    assert not {each.split(".")[0] for each in imported(path)} & outside


def test_module_names_are_unique():
    count = Counter(path.name for path in NAMED if path.stem not in ("__init__", "conftest"))
    assert [each for each, times in count.items() if times > 1] == []


@pytest.mark.parametrize("path", PACKAGE + SCRIPTS + TESTS, ids=name)
def test_no_module_is_longer_than_400_lines(path):
    length = path.read_text("utf-8").count("\n")
    assert length <= 400, f"{name(path)} has {length} lines: move a part that has one subject"


def test_settings_are_read_by_one_module():
    """mkdocs.yml has tags that only MkDocs' own loader knows."""
    loading = [name(path) for path in PACKAGE if re.search(r"yaml_load|yaml\.", path.read_text())]
    assert loading == ["gradbook/pages.py"]
