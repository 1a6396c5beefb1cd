import torch
from torch import nn

w = nn.Parameter(torch.ones(2))
optimizer = torch.optim.SGD([w], lr=0.01, momentum=0.9)
w.sum().backward()
optimizer.step()

trained = torch.tensor([0.0, 1.0])
w.register_hook(lambda grad: grad * trained)
optimizer.state[w]["momentum_buffer"] *= trained
before = w[0].item()
for _ in range(3):
    optimizer.zero_grad()
    w.sum().backward()
    optimizer.step()
print("moved:", w[0].item() != before)
# > moved: False
