import torch
from torch import nn

w = nn.Parameter(torch.zeros(2))
w.grad = torch.tensor([3.0, 4.0])

print(nn.utils.clip_grad_norm_([w], max_norm=10.0))
# > tensor(5.)
print(w.grad)
# > tensor([3., 4.])
print(nn.utils.clip_grad_norm_([w], max_norm=1.0))
# > tensor(5.)
print(f"{w.grad.norm().item():.8f}")
# > 0.99999982
