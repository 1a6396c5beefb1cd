"""The claims of docs/understand/detach-clone-data.md, beyond the outputs it prints."""

import copy
import io
import math
import warnings

import numpy
import pytest
import torch
from table_cells import untraced


def result():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    return x, x * 1


def test_every_cell_of_the_tables_is_printed_by_its_block():
    assert not untraced("understand/detach-clone-data.md", "you want")


def test_an_in_place_operation_adds_one_to_the_counter():
    _, h = result()
    before = h._version
    h.add_(1)
    h.mul_(2)
    assert h._version == before + 2


def test_detach_leaves_the_original_as_it_was_and_detach_in_place_does_not():
    _, h = result()
    other = h
    h.detach()
    assert other.requires_grad
    h.detach_()
    assert not other.requires_grad and other.is_leaf


def test_both_orders_give_the_same_and_detach_first_records_no_clone():
    _, h = result()
    one, two = h.detach().clone(), h.clone().detach()
    assert torch.equal(one, two) and one.is_leaf and two.is_leaf
    assert h.detach().clone().grad_fn is None
    node = h.clone().grad_fn
    assert node.name() == "CloneBackward0"
    assert node.next_functions[0][0] is h.grad_fn, "one node, and the same graph below it"


def test_no_grad_around_a_write_to_a_saved_tensor_is_still_counted():
    x, _ = result()
    y = x.exp()
    with torch.no_grad():
        y.zero_()
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        y.sum().backward()


def test_torch_tensor_copies_detaches_and_warns():
    _, h = result()
    with pytest.warns(UserWarning, match="To copy construct from a tensor"):
        t = torch.tensor(h)
    assert not t.requires_grad and t.data_ptr() != h.data_ptr()


def test_a_conversion_with_something_to_do_copies():
    _, h = result()
    assert h.to(torch.float32) is h and h.contiguous() is h and torch.as_tensor(h) is h
    assert h.to(torch.float64).data_ptr() != h.data_ptr()


def test_an_optimizer_that_updates_a_parameter_changes_what_it_was_made_of():
    t = torch.zeros(2)
    parameter = torch.nn.Parameter(t)
    parameter.grad = torch.ones(2)
    torch.optim.SGD([parameter], lr=1.0).step()
    assert t.tolist() == [-1, -1]


def test_tied_weights_survive_a_deepcopy():
    model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))
    model[1].weight = model[0].weight
    again = copy.deepcopy(model)
    assert again[1].weight is again[0].weight is not model[0].weight


def test_a_deepcopy_has_its_own_grad_and_no_hook():
    x, _ = result()
    x.grad = torch.ones(2)
    x.register_hook(lambda grad: grad * 0)
    deep = copy.deepcopy(x)
    assert deep.grad is not x.grad and not deep._backward_hooks


def test_the_true_gradient_of_the_sum_of_squares_is_two_x():
    x, _ = result()
    (x * x).sum().backward()
    assert torch.equal(x.grad, 2 * x)


def test_numpy_refuses_a_tensor_that_requires_grad():
    _, h = result()
    for convert in (torch.Tensor.numpy, numpy.asarray):
        with pytest.raises(RuntimeError, match="Can't call numpy"):
            convert(h)


def test_a_clone_does_not_permit_the_writes_that_raise():
    x, _ = result()
    x.clone()
    with pytest.raises(RuntimeError, match="a leaf Variable that requires grad"):
        x.add_(1)
    y = x.exp()
    y.clone().add_(1)
    y.sum().backward(retain_graph=True)
    y.add_(1)
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        y.sum().backward()


def test_torch_save_writes_the_whole_storage_of_a_view():
    def written(tensor):
        torch.save(tensor, file := io.BytesIO())
        return len(file.getvalue())

    row = torch.zeros(1000, 2)[0]
    assert written(row) > 8000 > written(row.clone())


@pytest.mark.parametrize(
    "change",
    [
        lambda b: b.unsqueeze_(0),
        lambda b: b.resize_(1),
        lambda b: setattr(b, "data", torch.zeros(3)),
    ],
)
def test_a_change_of_the_shape_or_the_memory_of_a_detached_tensor_stays_there(change):
    _, h = result()
    change(h.detach())
    assert h.tolist() == [1, 2]


def test_detach_in_place_refuses_views():
    _, h = result()
    with pytest.raises(RuntimeError, match="Can't detach views in-place"):
        h[:1].detach_()


def test_detached_and_original_collect_gradients_of_their_own():
    x, _ = result()
    leaf = x.detach().requires_grad_()
    (x * 2 + leaf * 3).sum().backward()
    assert x.grad.tolist() == [2, 2] and leaf.grad.tolist() == [3, 3]


def test_results_computed_before_detach_in_place_keep_their_path():
    x, h = result()
    before = h + 1
    h.detach_()
    (before + 10 * (h + 1)).sum().backward()
    assert x.grad.tolist() == [1, 1]


def test_detach_in_place_is_harmless_if_only_the_operation_of_the_result_saved_it():
    x, _ = result()
    h = x.exp()
    y = h * 3
    h.detach_()
    y.sum().backward()
    assert torch.equal(x.grad, 3 * x.detach().exp())


def test_both_orders_keep_a_transposed_layout_and_fill_an_expanded_one():
    for tensor, strides in ((torch.ones(3, 4).t(), (1, 4)), (torch.ones(3).expand(4, 3), (3, 1))):
        h = tensor.requires_grad_()
        assert h.detach().clone().stride() == h.clone().detach().stride() == strides


def test_a_deepcopy_of_a_module_has_its_hooks_and_refuses_a_stored_result():
    layer, calls = torch.nn.Linear(1, 1), []
    layer.register_forward_hook(lambda *_: calls.append(1))
    copy.deepcopy(layer)(torch.ones(1))
    assert calls == [1]
    layer.last = layer(torch.ones(1))
    with pytest.raises(RuntimeError, match="Only Tensors created explicitly by the user"):
        copy.deepcopy(layer)


def test_a_deepcopy_of_a_parameter_is_a_clone_of_its_values():
    rows = torch.nn.Parameter(torch.zeros(1000, 2)[0])
    other = torch.nn.Parameter(rows.data)
    rows.grad = torch.ones(2)
    rows.register_hook(lambda grad: grad * 0)
    deep, deep_other = copy.deepcopy([rows, other])
    assert deep.requires_grad and deep.grad is None and not deep._backward_hooks
    assert deep.untyped_storage().nbytes() == 8
    assert deep.data_ptr() != deep_other.data_ptr()


def test_a_write_to_the_array_behind_from_numpy_is_not_counted():
    array, w = numpy.ones(2), torch.ones(2, dtype=torch.float64, requires_grad=True)
    t = torch.from_numpy(array)
    y = (w * t).sum()
    array[0] = 50
    y.backward()
    assert t._version == 0 and w.grad.tolist() == [50, 1]


def test_force_copies_a_lazy_conjugate_or_negation():
    z = torch.ones(2, dtype=torch.complex64)
    for lazy in (z.conj(), z.conj().imag):
        with pytest.raises(RuntimeError, match="bit set"):
            lazy.numpy()
        lazy.numpy(force=True)[0] = 5
    assert z.tolist() == [1, 1]


def test_no_option_converts_bfloat16():
    t = torch.ones(1, dtype=torch.bfloat16)
    for force in (False, True):
        with pytest.raises(TypeError, match="BFloat16"):
            t.numpy(force=force)
    assert t.float().numpy() == 1


@pytest.mark.parametrize(
    ("convert", "warns"),
    [(float, True), (math.sqrt, True), (torch.Tensor.item, False), (int, False),
     (torch.Tensor.tolist, False)],
)  # fmt: skip
def test_only_float_warns_about_a_tensor_that_requires_grad(convert, warns):
    always = torch.is_warn_always_enabled()
    torch.set_warn_always(True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        convert(torch.tensor(4.0, requires_grad=True))
    torch.set_warn_always(always)
    assert any("to a scalar" in str(each.message) for each in caught) == warns
