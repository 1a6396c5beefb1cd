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
    same = torch.allclose(norm.weight.grad, one_batch, atol=1e-6)
    print(f"{type(norm).__name__}: same gradient {same}")
    # > BatchNorm1d: same gradient False
    # > LayerNorm: same gradient True
    if isinstance(norm, nn.BatchNorm1d):
        print("updates of the statistics:", norm.num_batches_tracked.item())
        # > updates of the statistics: 3
