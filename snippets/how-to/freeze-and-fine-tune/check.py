import torch
from torch import nn


def snapshot(module):
    return {name: value.clone() for name, value in module.state_dict().items()}


def assert_frozen(module, before):
    after = module.state_dict()
    moved = [name for name in before if not torch.equal(before[name], after[name])]
    assert not moved, f"not frozen: {moved}"


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
backbone = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)).requires_grad_(False)
before = snapshot(backbone)
backbone(x)
try:
    assert_frozen(backbone, before)
except AssertionError as error:
    print(error)
    # > not frozen: ['1.running_mean', '1.running_var', '1.num_batches_tracked']

backbone.eval()
before = snapshot(backbone)
backbone(x)
assert_frozen(backbone, before)
print("frozen")
# > frozen
