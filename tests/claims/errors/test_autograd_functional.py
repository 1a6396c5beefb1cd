"""The claims of docs/errors/autograd-functional.md, beyond the outputs it prints."""

import pytest
import torch
from torch.autograd import functional

X = torch.tensor([1.0, 2.0])


@pytest.mark.parametrize("name", ["jvp", "hvp", "vhp"])
def test_without_v_the_others_need_an_input_of_one_element(name):
    with pytest.raises(RuntimeError, match="The vector v can only be None if the input"):
        getattr(functional, name)(lambda x: (x**3).sum(), X)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("hessian", {}),
        ("hvp", {"v": X}),
        ("vhp", {"v": X}),
        ("jacobian", {"create_graph": True}),
        ("vjp", {"create_graph": True}),
        ("jvp", {"v": X, "create_graph": True}),
    ],
)
def test_strict_mode_reports_a_linear_function(name, arguments):
    with pytest.raises(RuntimeError, match="independent of"):
        getattr(functional, name)(lambda x: 3 * x.sum(), X, strict=True, **arguments)
