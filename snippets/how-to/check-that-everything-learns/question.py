import torch
from torch import nn

w = nn.Parameter(torch.tensor([2.0]))
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
(w * 1.0).sum().backward()
optimizer.step()
first = w.item()
optimizer.zero_grad(set_to_none=False)
optimizer.step()
print("gradient:", w.grad.item(), "moved:", w.item() != first)
# > gradient: 0.0 moved: True
