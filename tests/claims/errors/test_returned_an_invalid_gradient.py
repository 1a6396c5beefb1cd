"""The claims of docs/errors/returned-an-invalid-gradient.md, beyond the outputs it prints."""

import pytest
import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, factor, x):
        return factor * x

    @staticmethod
    def backward(ctx, grad):
        return None, torch.ones(5)


@pytest.mark.parametrize(("factor", "index"), [(2.0, 0), (torch.tensor(2.0), 1)])
def test_the_index_counts_tensors_only(factor, index):
    with pytest.raises(RuntimeError, match=f"invalid gradient at index {index} "):
        Scale.apply(factor, torch.ones(3, requires_grad=True)).sum().backward()


def test_a_gradient_of_the_broadcast_shape_is_summed():
    class AddBias(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, bias):
            return x + bias

        @staticmethod
        def backward(ctx, grad):
            return grad, grad

    bias = torch.zeros(2, requires_grad=True)
    AddBias.apply(torch.ones(3, 2), bias).sum().backward()
    assert bias.grad.tolist() == [3, 3]


@pytest.mark.parametrize("fix", ["delete", "new"])
def test_a_graph_that_is_alive_remembers_the_shape_before_data_was_replaced(fix):
    w = torch.nn.Parameter(torch.ones(3))
    earlier = w * 2
    w.data = torch.ones(5)
    with pytest.raises(RuntimeError, match="MulBackward0 returned an invalid gradient at index 0"):
        (w * 2).sum().backward()
    if fix == "delete":
        del earlier
    else:
        w = torch.nn.Parameter(w.detach())
    (w * 2).sum().backward()
    assert w.grad.tolist() == [2] * 5
