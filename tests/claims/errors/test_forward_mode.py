"""The claims of docs/errors/forward-mode.md, beyond the outputs it prints."""

import pytest
import torch
import torch.autograd.forward_ad as fwAD
from torch.nn.attention import SDPBackend, sdpa_kernel

pytestmark = pytest.mark.filterwarnings("ignore:.torch.jit")
ONE = torch.tensor([1.0])


def test_hessian_needs_forward_mode_and_has_it_in_the_plain_attention():
    q = torch.tensor([[[[1.0, 0.5], [0.0, 1.0]]]])

    def loss(q):
        return torch.nn.functional.scaled_dot_product_attention(q, q, q).sum()

    with pytest.raises(NotImplementedError, match="Trying to use forward AD with"):
        torch.func.hessian(loss)(q)
    with sdpa_kernel(SDPBackend.MATH):
        assert torch.func.hessian(loss)(q).shape == 2 * q.shape


def test_forward_and_reverse_mode_give_the_same_numbers():
    x = torch.tensor([1.0, 2.0])
    assert torch.equal(torch.func.jacfwd(torch.sin)(x), torch.func.jacrev(torch.sin)(x))


def test_the_tangent_of_jvp_is_not_broadcast_either():
    with pytest.raises(RuntimeError, match="has a different size"):
        torch.func.jvp(torch.sin, (torch.ones(2),), (torch.tensor(1.0),))


def test_after_the_level_the_tangent_is_none():
    with fwAD.dual_level():
        x = fwAD.make_dual(ONE, ONE)
        assert fwAD.unpack_dual(x).tangent is not None
        y = x**2
    with fwAD.dual_level():
        assert fwAD.unpack_dual(y).tangent is None
    assert fwAD.unpack_dual(y).tangent is None


def test_levels_of_dual_numbers_cannot_be_nested():
    with (
        pytest.raises(RuntimeError, match=r"[Nn]ested forward mode AD is not supported"),
        fwAD.dual_level(),
        fwAD.dual_level(),
    ):
        pass


def test_reverse_mode_refuses_out_too():
    with pytest.raises(RuntimeError, match=r"out=\.\.\. arguments don't support"):
        torch.sin(torch.ones(1, requires_grad=True), out=torch.zeros(1))
