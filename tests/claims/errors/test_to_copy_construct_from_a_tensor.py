"""The claims of docs/errors/to-copy-construct-from-a-tensor.md, beyond the outputs it prints."""

import pytest
import torch


def marked(*values):
    return torch.tensor(values, requires_grad=True)


def test_new_tensor_warns_as_torch_tensor_does():
    w = marked(1.0)
    with pytest.warns(UserWarning, match="To copy construct from a tensor"):
        w.new_tensor(w)
