"""The claims of docs/understand/broadcasting-and-indexing.md, beyond the outputs it prints."""

import weakref
from pathlib import Path

import pytest
import table_cells
import torch
import torch.nn.functional as F
import torchgen
from torch.autograd import gradcheck
from torch.utils._python_dispatch import TorchDispatchMode

PAGE = "understand/broadcasting-and-indexing.md"


def double(*shape):
    return torch.randn(shape, dtype=torch.float64, requires_grad=True)


def test_every_cell_of_the_tables_is_an_output_of_its_block():
    assert not table_cells.untraced(PAGE)


@pytest.mark.parametrize("shape", [(), (4,), (3, 1), (2, 1, 1), (1, 3, 4), (2, 3, 4)])
def test_backward_sums_where_the_forward_pass_stretched(shape):
    x, other, weights = double(*shape), double(2, 3, 4), double(2, 3, 4)
    (found,) = torch.autograd.grad((x * other * weights).sum(), x)
    torch.testing.assert_close(found, (other * weights).sum_to_size(shape))
    assert found.shape == x.shape


def test_each_prediction_is_compared_with_the_mean_of_all_targets():
    prediction, target = double(3, 1), double(3).detach()
    (found,) = torch.autograd.grad((prediction - target).square().mean(), prediction)
    torch.testing.assert_close(found, 2 * (prediction - target.mean()) / 3)


def test_a_gradient_counts_how_often_each_element_was_read():
    i = torch.randint(0, 5, (20,))
    x = double(5)
    x[i].sum().backward()
    assert x.grad.tolist() == torch.bincount(i, minlength=5).tolist()


def test_views_share_memory_and_copies_do_not():
    x = torch.ones(3, 3)
    for view in (x[0], x[0, 0], x[0:2], x[None], x.T, x.reshape(9), x.expand(2, 3, 3)):
        assert view.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    for copy in (x[[0, 1]], x[x > 0], x.T.reshape(9)):
        assert copy.untyped_storage().data_ptr() != x.untyped_storage().data_ptr()


def test_the_gradient_of_one_row_has_the_size_of_the_whole():
    x, shapes = double(100, 10), []
    row = x[3]
    row.grad_fn.register_hook(lambda inputs, _: shapes.append(inputs[0].shape))
    row.sum().backward()
    assert shapes == [(100, 10)]
    words = torch.nn.Embedding(50, 2)
    words(torch.tensor([3])).sum().backward()
    assert words.weight.grad.shape == (50, 2)
    few = torch.nn.Embedding(50, 2, sparse=True)
    few(torch.tensor([3])).sum().backward()
    assert few.weight.grad._nnz() == 1


def test_the_backward_of_scatter_reads_the_gradient_at_each_index():
    formulas = Path(torchgen.__file__).parent / "packaged/autograd/derivatives.yaml"
    entry = formulas.read_text("utf-8").split("- name: scatter.src(")[1].split("- name:")[0]
    assert "src: grad.gather(dim, index)" in entry


def test_an_assignment_with_repeats_is_as_wrong_as_index_put():
    def assign(v):
        y = torch.zeros(3, dtype=torch.float64)
        y[torch.tensor([0, 0, 2])] = v
        return y

    def add(v):
        i, y = torch.tensor([0, 0, 2]), torch.zeros(3, dtype=torch.float64)
        y[i] += v
        return y

    for wrong in (assign, add):
        assert not gradcheck(wrong, double(3), raise_exception=False)


@pytest.mark.filterwarnings("ignore:.torch.jit")
@pytest.mark.filterwarnings("ignore:There is a performance drop")
@pytest.mark.parametrize("name", ["scatter", "index_copy", "index_put", "put"])
def test_forward_mode_has_the_right_jacobian_and_unique_indices_have_it_in_both(name):
    zeros = torch.zeros(4, dtype=torch.float64)

    def write(i):
        return {
            "scatter": lambda v: zeros.scatter(0, i, v),
            "index_copy": lambda v: zeros.index_copy(0, i, v),
            "index_put": lambda v: zeros.index_put((i,), v),
            "put": lambda v: zeros.put(i, v),
        }[name]

    repeated, unique, v = torch.tensor([0, 0, 2]), torch.tensor([3, 0, 2]), double(3).detach()
    right = torch.zeros(4, 3, dtype=torch.float64)
    right[0, 1] = right[2, 2] = 1
    assert torch.equal(torch.func.jacfwd(write(repeated))(v), right)
    assert not torch.equal(torch.func.jacrev(write(repeated))(v), right)
    assert gradcheck(write(unique), v.clone().requires_grad_())


def test_writing_the_positions_first_gives_the_last_value_and_its_gradient():
    namespace: dict = {}
    path = Path(__file__).parents[3] / "snippets" / PAGE.removesuffix(".md") / "winner.py"
    exec(path.read_text("utf-8"), namespace)
    i, base, v = torch.randint(0, 4, (9,)), double(4), double(9)
    one_by_one = base.detach().clone()
    for place, value in zip(i.tolist(), v.tolist(), strict=True):
        one_by_one[place] = value
    write = namespace["write_last"]
    assert torch.equal(write(base, i, v), one_by_one)
    assert gradcheck(lambda base, v: write(base, i, v), (base, v))


def test_a_write_to_a_view_of_a_leaf_raises():
    with pytest.raises(RuntimeError, match="a view of a leaf Variable that requires grad"):
        double(3)[0] = 1


def test_a_target_of_the_same_shape_raises_no_warning(recwarn):
    F.mse_loss(double(3), torch.zeros(3, dtype=torch.float64))
    assert not recwarn


def test_predictions_end_at_the_mean_of_the_targets_if_a_column_meets_a_row():
    prediction, target = double(4, 1), torch.tensor([0.0, 1.0, 2.0, 7.0], dtype=torch.float64)
    optimizer = torch.optim.SGD([prediction], lr=1)
    for _ in range(50):
        optimizer.zero_grad()
        (prediction - target).square().mean().backward()
        optimizer.step()
    torch.testing.assert_close(prediction, torch.full_like(prediction, 2.5))


def test_a_mask_writes_into_a_copy_or_assigns():
    mask, x = torch.tensor([True, False, True]), double(3)
    y = x * 1
    y[mask][0] = 5
    assert torch.equal(y, x)
    y[mask] *= 2
    y.sum().backward()
    assert x.grad.tolist() == [2, 1, 2]


def test_a_value_that_is_broadcast_gets_the_sum_and_the_overwritten_places_zero():
    mask, x, value = torch.tensor([True, False, True]), double(3), double()
    y = x * 1
    y[mask] = value
    (y * torch.tensor([1, 10, 100])).sum().backward()
    assert x.grad.tolist() == [0, 10, 0] and value.grad == 101


def test_a_changed_view_reads_its_new_value_from_its_base():
    h = double(3) * 1
    v = h[0]
    v.mul_(2)
    assert h.grad_fn.name() == "torch::autograd::CopySlices"
    assert v.grad_fn.name() == "AsStridedBackward0" and v == h[0]
    for several in (torch.unbind, lambda h: h.split(1), lambda h: h.chunk(3)):
        with pytest.raises(RuntimeError, match="function that returns multiple views"):
            several(double(3) * 1)[0].mul_(2)


@pytest.mark.parametrize("values", [[1, 2, 3], [0, 2, 3], [0, 0, 3]])
def test_a_product_is_right_with_zeros_too(values):
    i, ones = torch.tensor([0, 0, 2]), torch.ones(3, dtype=torch.float64)
    v = torch.tensor(values, dtype=torch.float64, requires_grad=True)
    assert gradcheck(lambda v: ones.scatter_reduce(0, i, v, "prod"), v)


@pytest.mark.parametrize("start, right", [(0, False), (1, True)])
def test_a_start_value_equal_to_the_smallest_counts_although_it_is_excluded(start, right):
    base = torch.full((3,), start, dtype=torch.float64)
    i, v = torch.tensor([0, 0, 2]), torch.tensor([0.0, 2, 3], dtype=torch.float64)

    def smallest(v):
        return base.scatter_reduce(0, i, v, "amin", include_self=False)

    assert gradcheck(smallest, v.requires_grad_(), raise_exception=False) is right


def test_a_mask_on_a_leaf_and_an_expanded_tensor_raise_in_place():
    with pytest.raises(RuntimeError, match="a leaf Variable that requires grad is being used"):
        double(3)[torch.tensor([True, False, True])] = 0
    x = double(3)
    x.sum().backward()
    assert x.grad.stride() == (1,)
    x.register_hook(lambda gradient: gradient.mul_(2))
    with pytest.raises(RuntimeError, match="more than one element of the written-to tensor"):
        x.sum().backward()


@pytest.mark.filterwarnings("ignore:Sparse invariant checks")
@pytest.mark.parametrize("name", ["SGD", "Adagrad", "SparseAdam", "Adam", "AdamW", "RMSprop"])
def test_which_optimizers_accept_the_sparse_gradient_of_an_embedding(name):
    table = torch.nn.Embedding(3, 1, sparse=True)
    table(torch.tensor([0, 2, 2])).sum().backward()
    assert table.weight.grad.coalesce()._nnz() == 2
    optimizer = getattr(torch.optim, name)(table.parameters(), lr=0.1)
    if name in {"SGD", "Adagrad", "SparseAdam"}:
        optimizer.step()
    else:
        with pytest.raises(RuntimeError, match="does not support sparse gradients"):
            optimizer.step()


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_forward_mode_of_a_scattered_product_returns_zeros():
    i, ones = torch.tensor([0, 0, 2]), torch.ones(3, dtype=torch.float64)

    def product(v):
        return ones.scatter_reduce(0, i, v, "prod")

    v = torch.tensor([2.0, 3, 4], dtype=torch.float64)
    assert torch.func.jacrev(product)(v)[0].tolist() == [3, 2, 0]
    assert not torch.func.jvp(product, (v,), (torch.ones_like(v),))[1].any()


class Results(TorchDispatchMode):
    """Adds up the numbers that are computed, and notes the bytes that are alive after each step."""

    def __init__(self):
        super().__init__()
        self.numbers, self.peak, self.storages = 0, 0, weakref.WeakSet()

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if result.untyped_storage() not in self.storages:
            self.storages.add(result.untyped_storage())
            self.numbers += result.untyped_storage().nbytes() // result.itemsize
        self.peak = max(self.peak, sum(each.nbytes() for each in self.storages))
        return result


@pytest.mark.parametrize("cut", [torch.unbind, lambda x: x.split(1), lambda x: x.chunk(100)])
def test_all_pieces_have_one_node_and_rows_read_in_a_loop_one_each(cut):
    x = torch.ones(100, 10, requires_grad=True)
    assert len({piece.grad_fn for piece in cut(x)}) == 1
    assert len({x[k].grad_fn for k in range(100)}) > 1


@pytest.mark.parametrize("rows", [20, 200])
def test_only_a_few_full_size_gradients_of_a_loop_exist_at_once(rows):
    x = torch.ones(rows, 10, requires_grad=True)
    loss = torch.stack([x[k] for k in range(rows)]).sum()
    with Results() as results:
        loss.backward()
    assert results.numbers > rows * x.numel()
    assert results.peak <= 4 * x.nbytes


def test_each_written_row_copies_the_whole_gradient():
    def numbers(write):
        x, out = torch.ones(100, 10, requires_grad=True), torch.zeros(100, 10)
        if write:
            for k, row in enumerate(x.unbind()):
                out[k] = row * 2
        else:
            out = torch.stack([row * 2 for row in x.unbind()])
        loss = out.sum()
        with Results() as results:
            loss.backward()
        return results.numbers

    assert numbers(write=True) > 100 * 1000 > 10 * numbers(write=False)


def test_a_product_saves_the_small_tensor_and_computes_the_full_size_gradient():
    wide, small = torch.ones(1000, 10, requires_grad=True), torch.ones(10, requires_grad=True)
    product, total = wide * small, wide + small
    assert product.grad_fn._saved_other.untyped_storage().nbytes() == 40
    peaks = []
    for result in (product, total):
        loss = result.sum()
        with Results() as results:
            torch.autograd.grad(loss, small)
        peaks.append(results.peak)
    assert peaks[0] > wide.nbytes > 100 * peaks[1]
