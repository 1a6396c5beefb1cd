"""The claims of docs/errors/backward.md, beyond the outputs it prints."""

import gc
import weakref

import pytest
import torch


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_none_is_allowed_for_an_output_of_one_element():
    x = leaf()
    torch.autograd.backward([x * 2, x * 3], [torch.tensor(1.0), None])
    assert x.grad == 5


def test_between_real_types_the_gradient_is_converted():
    x = leaf()
    (x**2).backward(torch.tensor(1.0, dtype=torch.float64))
    assert x.grad == 4 and x.grad.dtype == torch.float32


@pytest.mark.filterwarnings("ignore:Using backward")
@pytest.mark.parametrize("keep", [True, False])
def test_a_gradient_with_a_graph_and_its_parameter_keep_each_other_alive(keep):
    x = leaf()
    (x**3).backward(create_graph=True)
    if not keep:
        x.grad = None
    held = weakref.ref(x)
    del x
    gc.collect()
    assert (held() is None) is not keep


def test_only_a_zero_dimensional_gradient_is_copied_to_another_device():
    scalar = torch.ones((), device="meta", requires_grad=True)
    (scalar * 2).backward(torch.tensor(1.0))
    assert scalar.grad.device.type == "meta"
    vector = torch.ones(2, device="meta", requires_grad=True)
    with pytest.raises(RuntimeError, match="expected device meta but got cpu"):
        (vector * 2).backward(torch.ones(2))
