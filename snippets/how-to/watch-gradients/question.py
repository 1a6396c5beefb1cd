import torch
from torch import nn

a, b = nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))
optimizer = torch.optim.Adam([a, b], lr=0.1)
(1000 * a + 0.001 * b).sum().backward()
print(a.grad, b.grad)
# > tensor([1000.]) tensor([0.0010])
optimizer.step()
print(a.data, b.data)
# > tensor([-0.1000]) tensor([-0.1000])
