"""The claims of docs/errors/cannot-call-numpy.md, beyond the outputs it prints."""

import pytest
import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_cpu_does_nothing_to_a_tensor_that_is_there_already():
    w = marked(1.0)
    assert w.cpu() is w


def test_data_hides_a_change_that_detach_shows():
    w = marked(2.0)
    y = torch.exp(w)
    y.data.zero_()
    y.backward()
    assert w.grad.item() == 0  # exp's formula uses its result, which was overwritten

    y = torch.exp(w)
    y.detach().zero_()
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        y.backward()


def test_arithmetic_with_an_array_calls_numpy():
    numpy = pytest.importorskip("numpy")
    with pytest.raises(RuntimeError, match=r"Can't call numpy\(\)"):
        marked(1.0, 2.0) * numpy.ones(2)


def test_a_change_to_the_array_is_not_noticed_either_way():
    pytest.importorskip("numpy")
    for array_of in (lambda t: t.detach().numpy(), lambda t: t.data.numpy()):
        w = marked(2.0)
        y = torch.exp(w)
        array_of(y)[:] = 0
        y.backward()
        assert w.grad.item() == 0


def test_under_no_grad_a_leaf_that_requires_grad_can_be_converted():
    pytest.importorskip("numpy")
    with torch.no_grad():
        assert marked(1.0).requires_grad
        assert marked(1.0).numpy().tolist() == [1]
