import torch
from torch import nn

saved = []
layers = nn.Sequential(nn.Linear(100, 50), nn.ReLU(), nn.Linear(50, 1))
data = torch.ones(32, 100)


def count(tensor):
    saved.append(tensor.numel())
    return tensor


with torch.autograd.graph.saved_tensors_hooks(count, lambda tensor: tensor):
    layers(data)
    print(sum(saved))
    # > 6450
    saved.clear()
    with torch.no_grad():
        layers(data)
    print(sum(saved))
    # > 0
