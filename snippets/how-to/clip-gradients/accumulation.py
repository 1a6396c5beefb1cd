import torch
from torch import nn


def gradient(clip_each):
    w = nn.Parameter(torch.zeros(2))
    for batch in (torch.tensor([3.0, 0.0]), torch.tensor([0.0, 4.0])):
        (w * batch).sum().backward()
        if clip_each:
            nn.utils.clip_grad_norm_([w], max_norm=1.0)
    nn.utils.clip_grad_norm_([w], max_norm=1.0)
    return w.grad


print("once, after the last:", gradient(clip_each=False))
# > once, after the last: tensor([0.6000, 0.8000])
print("after each backward: ", gradient(clip_each=True))
# > after each backward:  tensor([0.2425, 0.9701])
