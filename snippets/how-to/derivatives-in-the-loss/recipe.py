import torch
from torch import nn

critic = nn.Linear(2, 1)
critic.weight.data = torch.tensor([[3.0, 4.0]])
x = torch.tensor([[1.0, 2.0], [0.0, -1.0]], requires_grad=True)

(slope,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
penalty = (slope.norm(dim=1) - 1).square().mean()
penalty.backward()
print(slope.tolist(), penalty.item())
# > [[3.0, 4.0], [3.0, 4.0]] 16.0
print(critic.weight.grad)
# > tensor([[4.8000, 6.4000]])
