"""The claims of docs/errors/optimizers.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn


def parameter(*values):
    return nn.Parameter(torch.tensor(values))


def test_the_values_of_a_state_dict_are_detached():
    model = nn.Linear(2, 1)
    values = list(model.state_dict().values())
    optimizer = torch.optim.SGD(values, lr=0.1)
    before = model.weight.detach().clone()
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    assert all(value.grad is None for value in values)
    assert torch.equal(model.weight, before)


@pytest.mark.parametrize(
    "collection", [lambda layer: [layer], lambda layer: [[*layer.parameters()]]]
)
def test_modules_and_lists_inside_a_list_are_no_tensors(collection):
    with pytest.raises(TypeError, match="optimizer can only optimize Tensors"):
        torch.optim.SGD(collection(nn.Linear(2, 1)), lr=0.1)


@pytest.mark.parametrize(
    "name", ["Adam", "AdamW", "RMSprop", "NAdam", "RAdam", "Adadelta", "Adamax", "ASGD", "Rprop"]
)
def test_optimizers_that_refuse_sparse_gradients_and_one_that_moves_used_rows_only(name):
    table = nn.Embedding(3, 2, sparse=True)
    optimizer = getattr(torch.optim, name)(table.parameters())
    table(torch.tensor([1])).sum().backward()
    with pytest.raises(RuntimeError, match="does not support sparse gradients"):
        optimizer.step()


def test_a_dictionary_compares_tensors_by_identity():
    a, b = parameter(1.0), parameter(1.0)
    assert len(dict.fromkeys([a, b, a])) == 2


def test_groups_of_a_model_that_share_a_weight_are_refused():
    w = parameter(1.0)
    with pytest.raises(ValueError, match="more than one parameter group"):
        torch.optim.SGD([{"params": [w]}, {"params": [w]}], lr=0.1)


def test_a_bare_set_is_accepted_without_an_error():
    assert torch.optim.SGD(set(nn.Linear(2, 1).parameters()), lr=0.1)


@pytest.mark.filterwarnings("ignore:Sparse invariant checks")
@pytest.mark.parametrize("name", ["SGD", "Adagrad"])
def test_two_optimizers_accept_sparse_gradients_until_weight_decay_is_set(name):
    def step(**keywords):
        table = nn.Embedding(3, 2, sparse=True)
        optimizer = getattr(torch.optim, name)(table.parameters(), lr=0.1, **keywords)
        before = table.weight.detach().clone()
        table(torch.tensor([1])).sum().backward()
        optimizer.step()
        return (table.weight != before).any(dim=1).tolist()

    assert step() == [False, True, False]
    with pytest.raises(RuntimeError, match=r"add\(sparse, dense\)|weight_decay option"):
        step(weight_decay=0.1)
