import torch
from torch import nn

w, v = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
w.grad, v.grad = torch.tensor([1.0, float("inf")]), torch.tensor([5.0])

print(nn.utils.get_total_norm([w.grad, v.grad]), v.grad)
# > tensor(inf) tensor([5.])
print(nn.utils.clip_grad_norm_([w, v], max_norm=float("inf")), v.grad)
# > tensor(inf) tensor([nan])
