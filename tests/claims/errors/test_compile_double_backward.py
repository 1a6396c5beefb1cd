"""The claims of docs/errors/compile-double-backward.md, beyond the outputs it prints."""

import pytest
import torch
from torch.autograd import functional

from gradbook.torch_pin import installed, key

# Tracing reads `.grad` of a non-leaf tensor, and the tests turn warnings into errors.
pytestmark = pytest.mark.filterwarnings("ignore:The .grad attribute of a Tensor")
X = torch.tensor([1.0, 2.0])


@pytest.fixture
def cubes():
    torch.compiler.reset()
    yield torch.compile(lambda x: (x**3).sum(), backend="aot_eager")
    torch.compiler.reset()


@pytest.mark.parametrize("name", ["hvp", "vhp"])
def test_products_with_the_hessian_of_a_compiled_function_raise_the_error(cubes, name):
    with pytest.raises(RuntimeError, match="does not currently support double backward"):
        getattr(functional, name)(cubes, X, torch.ones(2))


def test_the_functional_hessian_of_a_compiled_function_is_silently_zero_before_2_14(cubes):
    if key(installed()) < (2, 14):
        assert functional.hessian(cubes, X).count_nonzero() == 0
    else:
        with pytest.raises(RuntimeError, match="does not currently support double backward"):
            functional.hessian(cubes, X)


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_the_hessian_of_torch_func_is_right_for_a_compiled_function(cubes):
    assert torch.func.hessian(cubes)(X).tolist() == [[6, 0], [0, 12]]


def test_a_disabled_function_computes_its_penalty_inside_a_compiled_one(cubes):
    @torch.compiler.disable
    def penalty(x):
        (slope,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)
        return slope.pow(2).sum()

    x = X.clone().requires_grad_()
    torch.compile(lambda x: penalty(x) + x.sum(), backend="aot_eager")(x).backward()
    assert x.grad.tolist() == [37, 289]  # 36 x**3 + 1
