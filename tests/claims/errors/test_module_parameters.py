"""The claims of docs/errors/module-parameters.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_other_operations_that_want_a_number():
    w = marked(1.0)
    for call in (
        lambda: torch.full((2,), w.sum()),
        lambda: nn.functional.leaky_relu(torch.ones(2), w.sum()),
    ):
        with pytest.raises(TypeError, match=r"\(position 2\) must be Number, not Tensor"):
            call()


def test_a_number_is_read_out_of_a_tensor_without_a_mark():
    assert torch.add(torch.ones(1), torch.ones(1), alpha=torch.tensor(0.5)).item() == 1.5


def test_a_tensor_with_a_dimension_is_never_read_as_a_number():
    with pytest.raises(TypeError, match="must be Number, not Tensor"):
        torch.add(torch.ones(1), torch.ones(1), alpha=torch.tensor([0.5]))


@pytest.mark.parametrize("other", [torch.ones(2).to_sparse(), torch.ones(2, device="meta")])
def test_the_data_of_another_kind_of_tensor_is_rejected(other):
    with pytest.raises(RuntimeError, match="incompatible tensor type"):
        marked(1.0, 2.0).data = other


def test_the_data_of_another_dtype_or_class_is_accepted():
    class Own(torch.Tensor):
        pass

    for other in (torch.ones(2).double(), torch.ones(2).as_subclass(Own)):
        w = marked(1.0, 2.0)
        w.data = other
        assert w.tolist() == [1, 1]


def test_integers_are_accepted_as_data_without_requires_grad():
    w = marked(1.0, 2.0).requires_grad_(False)
    w.data = torch.tensor([1, 2])
    assert w.dtype == torch.int64
