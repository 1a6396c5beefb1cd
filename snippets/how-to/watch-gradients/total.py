import torch
from torch import nn

a, b = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
a.grad, b.grad = torch.tensor([4.0, 4.0]), torch.tensor([2.0])

norms = torch.stack([a.grad.norm(), b.grad.norm()])
print("norm of the norms:", norms.norm())
# > norm of the norms: tensor(6.)
print("get_total_norm:   ", nn.utils.get_total_norm([a.grad, b.grad]))
# > get_total_norm:    tensor(6.)
print("sum of the norms: ", norms.sum())
# > sum of the norms:  tensor(7.6569)
print("mean of the norms:", norms.mean())
# > mean of the norms: tensor(3.8284)
