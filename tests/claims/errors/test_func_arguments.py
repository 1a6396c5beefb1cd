"""The claims of docs/errors/func-arguments.md, beyond the outputs it prints."""

from collections import UserDict

import pytest
import torch
from torch.func import grad, hessian, jacfwd, jacrev, jvp, vjp


@pytest.mark.parametrize("transform", [grad, jacrev])
@pytest.mark.parametrize("argument", [3.0, torch.ones(()).numpy()])
def test_numbers_and_arrays_are_rejected(transform, argument):
    with pytest.raises(ValueError, match="Thing passed to transform API must be Tensor"):
        transform(torch.square)(argument)


@pytest.mark.parametrize("parameters", [torch.nn.Linear(1, 1), UserDict(w=torch.ones(()))])
def test_modules_and_other_objects_are_rejected(parameters):
    with pytest.raises(ValueError, match="Thing passed to transform API must be Tensor"):
        grad(lambda parameters: torch.ones(()))(parameters)


@pytest.mark.parametrize("call", [grad(torch.square), jacrev(torch.square), vjp])
def test_integers_in_reverse_mode(call):
    arguments = (torch.square, torch.tensor(3)) if call is vjp else (torch.tensor(3),)
    with pytest.raises(RuntimeError, match="only Tensors of floating point dtype can require"):
        call(*arguments)


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.parametrize("transform", [jacfwd, hessian])
def test_integers_in_forward_mode(transform):
    with pytest.raises(ValueError, match="Expected primal to be floating point or complex"):
        transform(torch.square)(torch.tensor(3))


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_primals_in_a_list_are_rejected():
    with pytest.raises(RuntimeError, match="Expected primals to be a tuple"):
        jvp(torch.sin, [torch.ones(())], [torch.ones(())])


def test_one_cotangent_in_a_tuple_does_not_match_one_output():
    _, pull_back = vjp(torch.sin, torch.ones(()))
    with pytest.raises(RuntimeError, match="Expected pytree structure of cotangents"):
        pull_back((torch.ones(()),))
