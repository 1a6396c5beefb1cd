import torch
from torch import nn

sizes = []


def count(tensor):  # called for each tensor that the graph saves
    sizes.append(tensor.numel())
    return tensor


model = nn.Sequential(nn.Linear(100, 50), nn.ReLU(), nn.Linear(50, 1))
data = torch.ones(32, 100)
with torch.autograd.graph.saved_tensors_hooks(count, lambda tensor: tensor):
    model(data)
    print(sum(sizes))
    # > 6450

    sizes.clear()
    with torch.no_grad():
        model(data)
    print(sum(sizes))
    # > 0
