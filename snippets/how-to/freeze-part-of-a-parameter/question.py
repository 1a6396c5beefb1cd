import torch
from torch import nn

w = nn.Parameter(torch.tensor([1.0, 1.0]))
w.register_hook(lambda grad: grad * torch.tensor([0.0, 1.0]))
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)

w.sum().backward()
optimizer.step()
print(w.data)
# > tensor([0.9500, 0.8500])
