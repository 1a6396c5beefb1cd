"""The claims of docs/errors/grad-inputs.md, beyond the outputs it prints."""

from collections import OrderedDict, defaultdict

import pytest
import torch

NOT_USED = "appears to not have been used in the graph"


def leaf(value=2.0):
    return torch.tensor(value, requires_grad=True)


def test_marking_after_the_forward_pass_changes_the_error():
    w, x = leaf(), torch.tensor(3.0)
    loss = w * x
    with pytest.raises(RuntimeError, match="does not require grad"):
        torch.autograd.grad(loss, x)
    with pytest.raises(RuntimeError, match=NOT_USED):
        torch.autograd.grad(loss, x.requires_grad_())


def test_an_edge_that_was_used_may_stand_beside_materialize_grads():
    a = leaf()
    edge = torch.autograd.graph.get_gradient_edge(a)
    assert torch.autograd.grad(a**2, [edge], materialize_grads=True)[0] == 4


def test_only_a_plain_dict_of_inputs_is_accepted():
    w = leaf()
    for mapping in (OrderedDict(w=w), defaultdict(None, w=w)):
        with pytest.raises(TypeError, match="must be a dict"):
            torch.autograd.grad(w**2, mapping)


def test_named_parameters_are_pairs_and_not_inputs():
    model = torch.nn.Linear(1, 1)
    with pytest.raises(RuntimeError, match="all inputs have to be Tensors"):
        torch.autograd.grad(model(torch.ones(1)).sum(), model.named_parameters())


def test_backward_has_another_message_for_an_input_that_does_not_require_grad():
    with pytest.raises(RuntimeError, match="can't retain_grad on Tensor"):
        (leaf() ** 2).backward(inputs=[torch.tensor(3.0)])
