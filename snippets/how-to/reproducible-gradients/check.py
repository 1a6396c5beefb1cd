import torch
from torch import nn


def assert_repeatable(compute, seed=0):
    """Call `compute` twice, and compare the gradients of the returned models bit for bit."""
    found = []
    for _ in range(2):
        torch.manual_seed(seed)
        found.append({name: p.grad for name, p in compute().named_parameters()})
    for name, grad in found[0].items():
        assert torch.equal(grad, found[1][name]), f"{name} has another gradient"


def compute():
    model = nn.Linear(2, 1)
    model(torch.ones(1, 2) * scale.pop()).sum().backward()
    return model


scale = [1.0, 1.0]
assert_repeatable(compute)
print("repeatable")
# > repeatable
scale = [3.0, 1.0]  # state that no seed resets
try:
    assert_repeatable(compute)
except AssertionError as error:
    print(error)
    # > weight has another gradient
