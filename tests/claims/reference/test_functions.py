"""The reference of functions documents what the installed torch has, with examples that use it."""

import contextlib
import importlib
import inspect
import re
import tomllib
import warnings
from pathlib import Path

import pytest
import torch
from pinned import only_with_pinned_torch

from gradbook import functions
from gradbook.fences import include_of
from gradbook.functions import full_name, resolve

SYMBOLS = [each for page in functions.pages() for each in functions.symbols(page)]
NAMES = [each.name for each in SYMBOLS]
LEFT_OUT = tomllib.loads((Path(__file__).parent / "functions.toml").read_text("utf-8"))
MODULES = [
    "torch.autograd",
    "torch.autograd.forward_ad",
    "torch.autograd.function",
    "torch.autograd.functional",
    "torch.autograd.grad_mode",
    "torch.autograd.gradcheck",
    "torch.autograd.graph",
    "torch.func",
    "torch.utils.checkpoint",
]


@only_with_pinned_torch("the signatures are its own")
def test_signatures_addresses_and_tables_are_those_that_the_update_writes():
    for path, text in functions.files().items():
        assert path.read_text("utf-8") == text, f"{path}: run make update"


def test_each_symbol_is_documented_once():
    assert len(NAMES) == len(set(map(full_name, NAMES)))


def public(module: str) -> list[tuple[str, object]]:
    """Return the public names that a module defines or lists, each with what it is."""
    found = importlib.import_module(module)
    listed = getattr(found, "__all__", None) or [
        name
        for name, what in vars(found).items()
        if getattr(what, "__module__", None) == found.__name__
    ]
    names = [name for name in listed if not name.startswith("_")]
    return [(f"{module}.{name}", getattr(found, name)) for name in names]


@only_with_pinned_torch("another one has other names")
def test_every_public_name_is_documented_or_left_out_with_a_reason():
    known = [resolve(name) for name in NAMES if exists(name)]
    missing = [
        name
        for module in MODULES
        for name, what in public(module)
        if not inspect.ismodule(what)
        and name not in LEFT_OUT
        and not any(what is each for each in known)
    ]
    assert not missing, (
        f"torch has {missing}: describe them in docs/reference/functions/, "
        "or say in tests/claims/reference/functions.toml why not"
    )
    gone = [name for name in LEFT_OUT if not exists(name)]
    assert not gone, f"tests/claims/reference/functions.toml names {gone}, which torch has no more"


def exists(name: str) -> bool:
    """Return whether the installed torch has a name."""
    try:
        return resolve(name) is not None
    except functions.Refused:
        return False


def examples(symbol: functions.Symbol) -> list[str]:
    """Return the sources of the blocks under a symbol that contain its name."""
    paths = [found.path for line in symbol.text.splitlines() if (found := include_of(line))]
    sources = [(functions.ROOT / "snippets" / path).read_text("utf-8") for path in paths]
    return [source for source in sources if written_as(symbol).search(source)]


def written_as(symbol: functions.Symbol) -> re.Pattern:
    """Return what finds a symbol in code: the last part of its name."""
    return re.compile(rf"\b{re.escape(symbol.name.rpartition('.')[2])}\b")


def outputs(source: str) -> list[str] | str:
    """Return what a source prints, line by line, or the name of the error that it raises."""
    printed = []
    space = {"print": lambda *each, **_: printed.append(" ".join(map(str, each)))}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(compile(source, "<example>", "exec"), space | {"__name__": "example"})
        except Exception as error:
            return type(error).__name__
        finally:
            # An example that fails may have opened a level of forward mode and not closed it.
            with contextlib.suppress(RuntimeError):
                while True:
                    torch.autograd.forward_ad.exit_dual_level()
    return printed


@pytest.mark.parametrize("symbol", SYMBOLS, ids=NAMES)
def test_the_example_of_a_symbol_depends_on_it(symbol):
    found = examples(symbol)
    assert found, f"docs/reference/functions/{symbol.page}.md: {symbol.name} has no example"
    without = [written_as(symbol).sub("no_such_name", source) for source in found]
    assert any(
        outputs(source) != outputs(other) for source, other in zip(found, without, strict=True)
    )
