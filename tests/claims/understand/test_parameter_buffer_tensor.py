"""The claims of docs/understand/parameter-buffer-tensor.md, beyond the outputs it prints."""

import copy

import pytest
import torch
from table_cells import untraced
from torch import nn


def two_layers(*, tied=True):
    model = nn.Sequential(nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False))
    if tied:
        model[1].weight = model[0].weight
    return model


def test_every_cell_of_the_tables_is_printed_by_its_block():
    assert not untraced("understand/parameter-buffer-tensor.md")


def test_a_move_takes_the_same_path_as_double():
    model = nn.BatchNorm1d(1)
    model.cache = torch.ones(1)
    model.to("meta")
    devices = [model.weight.device, model.running_mean.device, model.cache.device]
    assert [each.type for each in devices] == ["meta", "meta", "cpu"]


def test_a_list_of_parameters_is_registered_by_parameter_list():
    model = nn.Module()
    model.weights = nn.ParameterList([torch.ones(1), torch.ones(1)])
    assert len(list(model.parameters())) == len(model.state_dict()) == 2


def test_register_buffer_asks_for_no_gradient():
    model = nn.Module()
    model.register_buffer("b", torch.ones(1))
    assert not model.b.requires_grad


def test_the_gradient_of_a_buffer_grows_from_step_to_step():
    model = nn.Linear(1, 1)
    model.register_buffer("b", torch.ones(1, requires_grad=True))
    for _ in range(3):
        model.zero_grad()
        (model.b * 2).sum().backward()
    assert model.b.grad == 6


def test_an_optimizer_is_not_disturbed_by_a_move():
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model.double()
    assert optimizer.param_groups[0]["params"][0] is model.weight


def test_a_move_to_meta_replaces_a_parameter():
    model = nn.Linear(1, 1)
    weight = model.weight
    assert model.to("meta").weight is not weight


def test_optimizer_state_clipping_and_weight_decay_count_shared_memory_twice():
    model = two_layers(tied=False)
    nn.init.ones_(model[0].weight)
    model[1].weight.data = model[0].weight.data
    for each in model.parameters():
        each.grad = torch.zeros(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=1.0, momentum=0.9)
    optimizer.step()
    assert torch.allclose(model[0].weight, torch.tensor(0.9**2))
    assert len(optimizer.state) == 2
    for each in model.parameters():
        each.grad = torch.full((1, 1), 3.0)
    assert nn.utils.clip_grad_norm_(model.parameters(), 1.0).item() == pytest.approx(18**0.5)


def test_the_shared_memory_of_a_transpose_is_moved_twice():
    layer = nn.Linear(1, 1, bias=False)
    nn.init.ones_(layer.weight)
    other = nn.Parameter(layer.weight.t())
    for each in (layer.weight, other):
        each.grad = torch.ones(1, 1)
    torch.optim.SGD([layer.weight, other], lr=0.1).step()
    assert layer.weight.item() == pytest.approx(0.8)


def test_loading_a_tied_checkpoint_creates_no_tie():
    model = two_layers(tied=False)
    model.load_state_dict(two_layers().state_dict())
    assert torch.equal(model[0].weight, model[1].weight)
    assert model[0].weight.data_ptr() != model[1].weight.data_ptr()


def test_ties_can_be_assigned_again_after_assign():
    model = two_layers().to("meta")
    model.load_state_dict(two_layers().state_dict(), assign=True)
    assert len(list(model.parameters())) == 2
    model[1].weight = model[0].weight
    assert len(list(model.parameters())) == 1


def test_tying_after_the_optimizer_was_made_leaves_the_replaced_parameter_in_it():
    model = two_layers(tied=False)
    replaced = model[1].weight
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model[1].weight = model[0].weight
    assert any(each is replaced for each in optimizer.param_groups[0]["params"])


def test_a_buffer_with_a_graph_can_be_updated_under_no_grad():
    model = nn.Module()
    model.weight = nn.Parameter(torch.ones(1))
    model.register_buffer("mean", torch.zeros(1))
    for _ in range(2):
        y = model.weight**2
        with torch.no_grad():
            model.mean.mul_(0.9).add_(0.1 * y)
        (y + model.mean).sum().backward()
    assert not model.mean.requires_grad and model.weight.grad == 4


def test_assigning_a_parameter_does_what_register_parameter_does():
    model, weight = nn.Module(), nn.Parameter(torch.ones(1))
    model.register_parameter("first", weight)
    model.second = weight
    assert model._parameters == {"first": weight, "second": weight}


def test_functional_call_replaces_both_names_of_a_tied_weight():
    three = {"0.weight": torch.full((1, 1), 3.0)}
    assert torch.func.functional_call(two_layers(), three, torch.ones(1, 1)) == 9


def test_deepcopy_and_functional_call_handle_plain_tensors():
    class Add(nn.Module):
        def __init__(self):
            super().__init__()
            self.plain = torch.ones(1)

        def forward(self, x):
            return x + self.plain

    model = Add()
    assert copy.deepcopy(model).plain is not model.plain
    ten = {"plain": torch.full((1,), 10.0)}
    assert torch.func.functional_call(model, ten, torch.ones(1)) == 11


def test_freezing_a_model_does_not_freeze_a_buffer():
    model = nn.Module()
    model.register_buffer("b", torch.ones(1, requires_grad=True))
    assert model.requires_grad_(False).b.requires_grad


def test_a_frozen_parameter_of_integers_raises_when_it_is_unfrozen():
    numbers = torch.ones(2, dtype=torch.long)
    with pytest.raises(RuntimeError, match="can require gradients"):
        nn.Parameter(numbers)
    model = nn.Module()
    model.numbers = nn.Parameter(numbers, requires_grad=False)
    with pytest.raises(RuntimeError, match="can require gradients"):
        model.requires_grad_(True)
    model = nn.Module()
    model.register_buffer("numbers", numbers)
    model.requires_grad_(True)


def test_a_tensor_is_accepted_before_init_and_a_parameter_is_not():
    class Early(nn.Module):
        def __init__(self, value):
            self.value = value
            super().__init__()

    assert Early(torch.ones(1)).value == 1
    with pytest.raises(AttributeError, match="cannot assign parameters before"):
        Early(nn.Parameter(torch.ones(1)))


def test_both_names_of_a_tied_weight_can_be_listed():
    names = [name for name, _ in two_layers().named_parameters(remove_duplicate=False)]
    assert names == ["0.weight", "1.weight"]


def test_a_tied_weight_in_one_group_is_moved_twice_and_two_groups_are_refused():
    model = two_layers()
    weight, before = model[0].weight, model[0].weight.item()
    weight.grad = torch.ones(1, 1)
    with pytest.warns(UserWarning, match="duplicate parameters"):
        torch.optim.SGD([*model[0].parameters(), *model[1].parameters()], lr=0.1).step()
    assert weight.item() == pytest.approx(before - 0.2)
    with pytest.raises(ValueError, match="more than one parameter group"):
        torch.optim.SGD([{"params": layer.parameters()} for layer in model])


def test_a_parametrized_tied_weight_is_one_parameter_used_in_two_ways():
    model = two_layers()
    weight = model[0].weight
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    nn.utils.parametrize.register_parametrization(model[0], "weight", nn.Softplus())
    assert model[0].parametrizations.weight.original is model[1].weight is weight
    assert torch.equal(model[0].weight, nn.functional.softplus(weight))
    assert list(model.state_dict()) == ["0.parametrizations.weight.original", "1.weight"]
    before = weight.item()
    model(torch.ones(1, 1)).sum().backward()
    optimizer.step()
    assert weight.item() != before


def test_batch_norm_updates_its_statistics_outside_the_graph():
    layer = nn.BatchNorm1d(1)
    x = torch.tensor([[1.0], [2.0]], requires_grad=True)
    for _ in range(2):
        layer(x).sum().backward()
    assert layer.running_mean != 0 and not layer.running_mean.requires_grad


def test_a_product_computed_once_fails_at_the_second_backward_pass():
    product = nn.Parameter(torch.ones(3)) * 0.1
    assert not isinstance(product, nn.Parameter)
    (product**2).sum().backward()
    with pytest.raises(RuntimeError, match="backward through the graph a second time"):
        (product**2).sum().backward()
