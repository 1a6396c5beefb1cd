import torch
from torch import nn
from torch.nn.functional import mse_loss

x = torch.tensor([[1.0, 5.0], [2.0, -3.0], [9.0, 4.0], [7.0, 1.0]])
y = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0]])

for norm in (nn.BatchNorm1d(2), nn.LayerNorm(2)):
    mse_loss(norm(x), y).backward()
    one_batch, norm.weight.grad = norm.weight.grad, None
    for data, target in zip(x.split(2), y.split(2), strict=True):
        (mse_loss(norm(data), target) / 2).backward()
    print(type(norm).__name__, torch.allclose(norm.weight.grad, one_batch, atol=1e-6))
    # > BatchNorm1d False
    # > LayerNorm True
    if isinstance(norm, nn.BatchNorm1d):
        print("forward passes that moved the statistics:", norm.num_batches_tracked.item())
        # > forward passes that moved the statistics: 3
