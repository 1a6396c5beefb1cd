"""The claims of docs/how-to/input-gradients.md, beyond the outputs it prints."""

import pytest
import torch
from recorded_graphs import recording, runs
from torch import nn
from torch.func import grad, vmap


def classifier():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double().eval()


def test_the_gradient_of_a_linear_output_is_its_row_of_the_weights():
    model = nn.Linear(3, 2)
    x = torch.rand(1, 3, requires_grad=True)
    assert torch.equal(torch.autograd.grad(model(x)[0, 1], x)[0][0], model.weight[1])


def test_each_image_gets_its_own_gradient_from_the_sum_of_the_batch():
    model = classifier()
    images = torch.rand(4, 3, dtype=torch.float64)
    leaf = images.clone().requires_grad_()
    summed = torch.autograd.grad(model(leaf)[:, 1].sum(), leaf)[0]
    torch.testing.assert_close(summed, vmap(grad(lambda x: model(x)[1]))(images))


def test_batch_norm_without_statistics_mixes_the_images_in_evaluation_mode_too():
    norm = nn.BatchNorm1d(1, track_running_stats=False).eval()
    x = torch.tensor([[1.0], [3.0], [0.0]], requires_grad=True)
    (grad,) = torch.autograd.grad(norm(x)[0].sum(), x)
    assert grad.all()


def test_dropout_hides_part_of_the_model_in_training_mode():
    model = nn.Sequential(nn.Dropout(0.5), nn.Linear(200, 1))
    x = torch.ones(1, 200, requires_grad=True)
    assert (torch.autograd.grad(model(x), x)[0] == 0).any()
    model.eval()
    assert not (torch.autograd.grad(model(x), x)[0] == 0).any()


def test_the_gradients_by_pixels_and_by_the_normalized_input_differ_by_the_standard_deviation():
    std, x = torch.tensor([0.25, 0.1]), torch.rand(2, requires_grad=True)
    normalized = (x - 0.4) / std
    both = torch.autograd.grad(normalized.sin().sum(), (x, normalized))
    torch.testing.assert_close(both[0], both[1] / std)


def test_integrated_gradients_add_up_for_any_smooth_model():
    model = classifier()
    x = torch.rand(3, dtype=torch.float64)
    points = ((torch.arange(400) + 0.5) / 400)[:, None] * x
    integrated = x * vmap(grad(lambda x: model(x)[0]))(points).mean(0)
    expected = model(x)[0] - model(torch.zeros_like(x))[0]
    torch.testing.assert_close(integrated.sum(), expected.detach(), rtol=1e-5, atol=1e-6)


def test_fgsm_increases_the_loss_and_stays_within_epsilon():
    model, x, label = classifier(), torch.rand(5, 3, dtype=torch.float64), torch.ones(5).long()
    leaf = x.clone().requires_grad_()
    loss = nn.functional.cross_entropy(model(leaf), label)
    moved = x + 0.01 * torch.autograd.grad(loss, leaf)[0].sign()
    assert nn.functional.cross_entropy(model(moved), label) > loss
    assert (moved - x).abs().max() <= 0.01 + 1e-12


def test_a_minus_with_the_loss_of_a_wrong_label_leads_to_that_label():
    model, x, wrong = classifier(), torch.rand(1, 3, dtype=torch.float64), torch.tensor([0])
    leaf = x.clone().requires_grad_()
    loss = nn.functional.cross_entropy(model(leaf), wrong)
    moved = x - 0.01 * torch.autograd.grad(loss, leaf)[0].sign()
    assert model(moved).softmax(1)[0, 0] > model(x).softmax(1)[0, 0]


def test_a_pixel_outside_the_range_never_comes_back_with_clamp_in_the_graph():
    image = torch.tensor([1.2, 0.5], requires_grad=True)
    optimizer = torch.optim.SGD([image], lr=0.1)
    for _ in range(50):
        optimizer.zero_grad()
        image.clamp(0, 1).square().sum().backward()
        optimizer.step()
    assert image[0].item() == pytest.approx(1.2) and image[1] < 0.01


def test_in_the_recording_2_arrives_at_the_first_pixel_of_clamp_and_0_leaves():
    found = recording("how-to/input-gradients/optimize_graph")
    (clamp,) = [node["id"] for node in found["nodes"] if node["op"].startswith("Clamp")]
    (run,) = [each for each in runs(found) if each["node"] == clamp]
    assert run["in"][0]["data"][0] == 2
    assert run["out"][0]["data"][0] == 0


def test_a_sigmoid_has_a_gradient_near_the_edges_until_it_saturates():
    x = torch.tensor([10.0, 40.0], requires_grad=True)
    x.sigmoid().sum().backward()
    assert x.grad[0] > 0 and x.grad[1] == 0


def test_an_input_marked_after_the_forward_pass_is_not_in_the_graph():
    model, x = nn.Linear(3, 1), torch.ones(3)
    out = model(x)
    x.requires_grad_()
    with pytest.raises(RuntimeError, match="not have been used"):
        torch.autograd.grad(out, x)


def test_attacking_in_training_mode_updates_the_statistics_of_batch_norm():
    model = nn.BatchNorm1d(2)
    x = torch.rand(4, 2, requires_grad=True)
    torch.autograd.grad(model(x).square().sum(), x)
    assert model.num_batches_tracked == 1


def test_the_output_of_an_embedding_has_a_gradient_for_each_token():
    embedding = nn.Embedding(5, 2)
    words = embedding(torch.tensor([1, 3]))
    (grad_of_words,) = torch.autograd.grad(words.square().sum(), words)
    torch.testing.assert_close(grad_of_words, 2 * words.detach())
