import torch
from torch import nn


def two_parameters():
    a, b = nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))
    a.grad, b.grad = torch.tensor([30.0]), torch.tensor([0.4])
    return a, b


a, b = two_parameters()
nn.utils.clip_grad_norm_([a, b], max_norm=1.0)
print("one call:  ", a.grad, b.grad)
# > one call:   tensor([0.9999]) tensor([0.0133])

a, b = two_parameters()
nn.utils.clip_grad_norm_([a], max_norm=1.0)
nn.utils.clip_grad_norm_([b], max_norm=1.0)
print("two calls: ", a.grad, b.grad)
# > two calls:  tensor([1.0000]) tensor([0.4000])
