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


def test_func_grad_needs_a_zero_dimensional_output():
    with pytest.raises(RuntimeError, match="scalar Tensor"):
        torch.func.grad(lambda x: x**2)(torch.ones(1))


def test_autograd_functional_can_be_nested_with_create_graph_but_fails_under_vmap():
    jacobian = torch.autograd.functional.jacobian
    x = torch.ones(2)
    second = jacobian(lambda x: jacobian(lambda x: x**3, x, create_graph=True), x)
    assert second.shape == (2, 2, 2)
    with pytest.raises(RuntimeError, match="requires_grad_"):
        torch.func.vmap(lambda x: jacobian(lambda x: x**3, x))(torch.ones(3, 2))


def test_a_view_of_a_normal_tensor_is_not_an_inference_tensor():
    x = torch.ones(2)
    with torch.inference_mode():
        assert not x[:1].is_inference()
        assert torch.ones(2)[:1].is_inference()


def test_a_disabled_scaler_still_calls_the_step_of_the_optimizer():
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5)
    scaler = torch.amp.GradScaler("cpu", enabled=False)
    scaled = scaler.scale(w.sum())
    assert scaled == 1
    scaled.backward()
    scaler.step(optimizer)
    assert w.item() == 0.5


def test_a_checkpoint_does_not_compare_values():
    factors = iter([1.0, 2.0])
    x = torch.zeros(1, requires_grad=True)
    result = torch.utils.checkpoint.checkpoint(
        lambda x: ((x + 1) * next(factors)).exp(), x, use_reentrant=False
    )
    result.backward()
    assert next(factors, None) is None


def test_cast_inputs_leaves_float64_alone():
    class Same(torch.autograd.Function):
        @staticmethod
        @torch.amp.custom_fwd(device_type="cpu", cast_inputs=torch.float32)
        def forward(ctx, x):
            return x.clone()

    with torch.autocast("cpu"):
        assert Same.apply(torch.ones(1, dtype=torch.float64)).dtype == torch.float64
        assert Same.apply(torch.ones(1, dtype=torch.bfloat16)).dtype == torch.float32
    assert Same.apply(torch.ones(1, dtype=torch.bfloat16)).dtype == torch.bfloat16


def test_parameters_share_memory_with_the_vector_that_filled_them():
    vector, parameter = torch.ones(2), torch.zeros(2, requires_grad=True)
    torch.nn.utils.vector_to_parameters(vector, [parameter])
    vector[0] = 5
    assert parameter.tolist() == [5.0, 1.0]


@pytest.mark.filterwarnings("ignore::UserWarning")  # raised inside torch
def test_calls_of_a_linear_approximation_do_not_run_the_function():
    calls = []

    def function(x):
        calls.append("call")
        return x.sin().sum()

    _, change = torch.func.linearize(function, torch.ones(2))
    before = len(calls)
    change(torch.ones(2))
    change(torch.zeros(2))
    assert len(calls) == before


def test_a_scaler_takes_no_closure():
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5)
    scaler = torch.amp.GradScaler("cpu")
    scaler.scale(w.sum()).backward()
    with pytest.raises(RuntimeError, match="Closure use is not currently supported"):
        scaler.step(optimizer, closure=lambda: w.sum())
