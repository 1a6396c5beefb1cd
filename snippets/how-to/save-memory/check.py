import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


def assert_same_gradients(plain, saving, parameters):
    parameters, found = list(parameters), []
    state = torch.get_rng_state()
    for run in (plain, saving):
        torch.set_rng_state(state)
        found.append(torch.autograd.grad(run(), parameters))
    for expected, actual in zip(*found, strict=True):
        torch.testing.assert_close(actual, expected)


block = nn.Sequential(nn.Linear(4, 4), nn.Dropout(), nn.Tanh())
x = torch.ones(2, 4)
assert_same_gradients(
    lambda: block(x).sum(),
    lambda: checkpoint(block, x, use_reentrant=False).sum(),
    block.parameters(),
)
print("same gradients")
# > same gradients
