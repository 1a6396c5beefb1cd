"""The claims of docs/errors/graph-hooks.md, beyond the outputs it prints."""

import io

import pytest
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


def test_a_parameter_loses_its_hooks_without_a_warning(recwarn):
    parameter = torch.nn.Parameter(torch.ones(1))
    parameter.register_hook(lambda grad: grad * 2)
    file = io.BytesIO()
    torch.save(parameter, file)
    file.seek(0)
    assert not torch.load(file)._backward_hooks
    assert not recwarn.list


def test_a_node_passes_none_for_an_input_that_needs_no_gradient():
    y, seen = ones() * 2, []
    y.grad_fn.register_hook(lambda grad_inputs, grad_outputs: seen.append(grad_inputs))
    y.sum().backward()
    assert seen[0][1] is None


def test_a_list_from_the_hook_of_a_node_is_rejected_too():
    y = ones() * 2
    y.grad_fn.register_hook(lambda grad_inputs, grad_outputs: list(grad_inputs))
    with pytest.raises(TypeError, match="expected tuple, but hook returned 'list'"):
        y.sum().backward()
