import torch
from torch import nn


def gradient(unscale_after):
    w = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    for number, factor in enumerate((3.0, 4.0), start=1):
        scaler.scale((w * factor).sum()).backward()
        if number == unscale_after:
            scaler.unscale_(optimizer)
    return w.grad


print("after the last micro-batch: ", gradient(unscale_after=2))
# > after the last micro-batch:  tensor([7.])
print("after the first micro-batch:", gradient(unscale_after=1))
# > after the first micro-batch: tensor([4099.])
