import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
(w * torch.tensor([3.0, 4.0])).sum().backward()
kept = w.grad
copied = w.grad.clone()
nn.utils.clip_grad_norm_([w], max_norm=1.0)
print("kept:  ", kept)
# > kept:   tensor([0.6000, 0.8000])
print("copied:", copied)
# > copied: tensor([3., 4.])
