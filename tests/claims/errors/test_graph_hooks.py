"""The claims of docs/errors/graph-hooks.md, beyond the outputs it prints."""

import io

import torch


def ones():
    return torch.ones(2, requires_grad=True)


def test_a_loaded_tensor_has_no_hook():
    x = ones()
    x.register_hook(torch.utils.hooks.unserializable_hook(lambda grad: grad * 2))
    file = io.BytesIO()
    torch.save(x, file)
    file.seek(0)
    assert not torch.load(file)._backward_hooks
