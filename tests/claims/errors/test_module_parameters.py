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
