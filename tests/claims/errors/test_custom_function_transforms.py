"""The claims of docs/errors/custom-function-transforms.md and custom-function-jvp.md."""

import pytest
import torch
from torch.autograd import Function, functional

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")
X = torch.tensor([1.0, 2.0])


class Square(Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        return grad * 2 * ctx.saved_tensors[0]

    @staticmethod
    def jvp(ctx, tangent):
        return tangent * 2 * ctx.saved_tensors[0]


class WithRule(Square):
    generate_vmap_rule = True


class Old(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad):
        return grad * 2 * ctx.saved_tensors[0]


@pytest.mark.parametrize("transform", [torch.func.jacfwd, torch.func.hessian])
def test_jacfwd_and_hessian_need_a_rule_for_vmap(transform):
    with pytest.raises(RuntimeError, match="does not have vmap support"):
        transform(lambda x: Square.apply(x).sum())(X)
    transform(lambda x: WithRule.apply(x).sum())(X)


def test_jacrev_needs_no_rule_for_vmap():
    assert torch.func.jacrev(Square.apply)(X).tolist() == [[2, 0], [0, 4]]


@pytest.mark.parametrize("name", ["grad", "vmap", "jacrev", "jacfwd"])
def test_a_forward_with_ctx_fails_in_the_transforms(name):
    with pytest.raises(RuntimeError, match="must override the setup_context"):
        getattr(torch.func, name)(lambda x: Old.apply(x).sum())(X)


def test_a_forward_with_ctx_works_in_the_vectorized_jacobian():
    jacobian = functional.jacobian(Old.apply, X, vectorize=True)
    assert jacobian.tolist() == [[2, 0], [0, 4]]
