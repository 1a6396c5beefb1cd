import torch
from torch import nn

first, last = nn.Parameter(torch.tensor(2.0)), nn.Parameter(torch.tensor(2.0))
optimizer = torch.optim.SGD([{"params": [first], "lr": 0.0}, {"params": [last]}], lr=0.1)

(first * last).backward()
print(nn.utils.get_total_norm([first.grad, last.grad]))
# > tensor(2.8284)
optimizer.step()
print(first.data, last.data)
# > tensor(2.) tensor(1.8000)
