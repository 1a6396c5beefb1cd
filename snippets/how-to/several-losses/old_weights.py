import torch
from torch import nn

w = nn.Parameter(torch.tensor(1.0))
optimizer = torch.optim.SGD([w], lr=1.0)
out = w * 3.0

out.backward(retain_graph=True)
optimizer.step()
optimizer.zero_grad()
out.pow(2).backward()
print("at w =", w.item(), "the gradient is", w.grad.item())
# > at w = -2.0 the gradient is 18.0

w.grad = None
(w * 3.0).pow(2).backward()
print("computed again:       ", w.grad.item())
# > computed again:        -36.0
