"""The claims of docs/errors/incorrect-number-of-gradients.md, beyond the outputs it prints."""

import pytest
import torch


class Add(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        return 2 * x + y

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output, 2 * grad_output  # the wrong order


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, m, v):
        ctx.save_for_backward(m, v)
        return m @ v

    @staticmethod
    def backward(ctx, grad_output):
        m, v = ctx.saved_tensors
        return m.T @ grad_output, grad_output[:, None] * v  # the wrong order


def test_the_wrong_order_is_noticed_only_by_shapes_or_for_other_arguments():
    x, y = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    Add.apply(x, y).sum().backward()
    assert (x.grad.tolist(), y.grad.tolist()) == ([1, 1], [2, 2])
    with pytest.raises(RuntimeError, match="returned a gradient different than None"):
        Add.apply(x, 1.0).sum().backward()
    with pytest.raises(RuntimeError, match="returned an invalid gradient"):
        Product.apply(torch.ones(2, 3, requires_grad=True), torch.ones(3)).sum().backward()
