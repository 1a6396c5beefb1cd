"""The claims of docs/errors/leaves.md, beyond the outputs it prints."""

import pytest
import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_a_grad_dtype_of_none_lets_the_mixture_in():
    w = marked(1.0)
    w.grad_dtype = None
    w.grad = torch.ones(1, dtype=torch.float64)
    assert w.grad.dtype == torch.float64


@pytest.mark.parametrize("optimizer", [torch.optim.SGD, torch.optim.Adam])
def test_of_two_optimizers_only_one_accepts_a_gradient_of_another_dtype(optimizer):
    w = torch.ones(2, requires_grad=True)
    w.grad_dtype = None
    w.grad = torch.ones(2, dtype=torch.float64)
    if optimizer is torch.optim.SGD:
        optimizer([w], lr=0.1).step()
    else:
        with pytest.raises(RuntimeError, match="expected dtype float"):
            optimizer([w], lr=0.1).step()
