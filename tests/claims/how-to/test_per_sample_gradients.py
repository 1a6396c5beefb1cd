"""The claims of docs/how-to/per-sample-gradients.md, beyond the outputs it prints."""

import inspect

import pytest
import torch
from torch import nn
from torch.func import functional_call, grad, replace_all_batch_norm_modules_, vmap
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    calls = elements = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.calls += 1
        out = function(*args, **(kwargs or {}))
        if isinstance(out, torch.Tensor):
            self.elements += out.numel()
        return out


def params_of(model):
    return {name: each.detach() for name, each in model.named_parameters()}


def per_sample(model, *batch, loss=nn.functional.mse_loss, **kwargs):
    def of_one(params, x, y):
        return loss(functional_call(model, params, (x[None],)), y[None])

    return vmap(grad(of_one), in_dims=(None, 0, 0), **kwargs)(params_of(model), *batch)


@pytest.mark.parametrize("norm", [nn.GroupNorm(2, 4), nn.LayerNorm(4), nn.BatchNorm1d(4).eval()])
def test_these_norms_have_per_sample_gradients_whose_mean_is_that_of_the_batch(norm):
    # In double precision, because a group with little spread magnifies rounding.
    model = nn.Sequential(nn.Linear(3, 4), norm).double()
    x, y = torch.rand(5, 3).double(), torch.rand(5, 4).double()
    grads = per_sample(model, x, y)
    nn.functional.mse_loss(model(x), y).backward()
    for name, each in model.named_parameters():
        torch.testing.assert_close(grads[name].mean(0), each.grad)


def test_the_recipe_leaves_grad_of_the_model_alone_and_equals_a_loop():
    model, x, y = nn.Linear(3, 2), torch.rand(5, 3), torch.rand(5, 2)
    grads = per_sample(model, x, y)
    assert all(each.grad is None for each in model.parameters())
    for i in range(5):
        loss = nn.functional.mse_loss(model(x[i : i + 1]), y[i : i + 1])
        (expected,) = torch.autograd.grad(loss, model.weight)
        torch.testing.assert_close(grads["weight"][i], expected)


def test_the_number_of_operations_does_not_depend_on_the_batch():
    counts = []
    for batch in (2, 20):
        with Count() as count:
            per_sample(nn.Linear(3, 2), torch.rand(batch, 3), torch.rand(batch, 2))
        counts.append(count.calls)
    assert counts[0] == counts[1]


def test_rows_from_a_graph_are_right_where_samples_mix():
    w, x = torch.tensor([1.0, 2.0], requires_grad=True), torch.rand(3, 2)

    def losses():
        return torch.softmax((x @ w), 0)

    (rows,) = torch.autograd.grad(losses(), w, torch.eye(3), is_grads_batched=True)
    for i in range(3):
        torch.testing.assert_close(rows[i], torch.autograd.grad(losses()[i], w)[0])


def test_rows_from_a_graph_cost_the_square_of_the_batch():
    elements = []
    for batch in (10, 20):
        w = torch.ones(3, requires_grad=True)
        losses = ((torch.ones(batch, 3) @ w).sin()) ** 2
        with Count() as count:
            torch.autograd.grad(losses, w, torch.eye(batch), is_grads_batched=True)
        elements.append(count.elements)
    assert 3 < elements[1] / elements[0] < 5


def test_a_chunk_is_all_that_is_inside_at_a_time():
    sizes = []

    class Sizes(TorchDispatchMode):
        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            out = function(*args, **(kwargs or {}))
            if function is torch.ops.aten.sin.default:
                sizes.append(out.numel())
            return out

    with Sizes():
        vmap(torch.sin, chunk_size=2)(torch.ones(5))
    assert sizes == [2, 2, 1]


def test_replaced_batch_norm_normalizes_each_image_by_itself():
    model = nn.Sequential(nn.BatchNorm2d(1))
    replace_all_batch_norm_modules_(model)
    assert not model[0].track_running_stats
    images = torch.tensor([[[[0.0, 2.0]]], [[[10.0, 14.0]]]])
    alone = vmap(lambda x: model(x[None])[0])(images)
    torch.testing.assert_close(alone, torch.cat([model(images[:1]), model(images[1:])]))
    assert not torch.allclose(alone, model(images), atol=0.1)


def test_the_second_argument_of_batch_norm_is_eps():
    assert list(inspect.signature(nn.BatchNorm2d).parameters)[1] == "eps"


def test_nn_dropout_draws_another_mask_for_each_row_of_a_batch():
    assert len(nn.Dropout()(torch.ones(4, 50)).unique(dim=0)) == 4


def test_a_clipped_sample_is_at_most_as_long_as_the_limit():
    grads = per_sample(nn.Linear(3, 2), 100 * torch.rand(5, 3), torch.rand(5, 2))
    rows = torch.cat([each.flatten(1) for each in grads.values()], dim=1)
    factors = (1.0 / (rows.norm(dim=1) + 1e-6)).clamp(max=1.0)
    assert (rows * factors[:, None]).norm(dim=1).max() <= 1.00001


def test_parameters_that_require_grad_give_the_same_numbers():
    w, x = torch.tensor([1.0, 2.0], requires_grad=True), torch.rand(3, 2)
    f = vmap(grad(lambda w, x: (x @ w).sin()), in_dims=(None, 0))
    torch.testing.assert_close(f(w, x).detach(), f(w.detach(), x))


def test_tensors_inside_vmap_do_not_require_grad():
    seen = []
    vmap(lambda x: seen.append(x.requires_grad) or x)(torch.ones(2, requires_grad=True))
    assert seen == [False]


def test_the_check_fails_if_samples_mix():
    model, x, y = nn.Linear(3, 2), torch.rand(5, 3), torch.rand(5, 2)
    grads = per_sample(model, x, y, loss=lambda out, y: (out - out.mean(0) - y).square().mean())
    out = model(x)
    (out - out.mean(0) - y).square().mean().backward()
    assert not torch.allclose(grads["weight"].mean(0), model.weight.grad, atol=1e-4)
