import torch
from torch import nn

bias = nn.Parameter(torch.zeros(2))
optimizer = torch.optim.SGD([bias], lr=0.1)
bias.sum().backward()
before = bias.detach().clone()
optimizer.step()
moved = (bias.detach() - before).norm()
print(f"moved {moved:.3f}, ratio {moved / before.norm():.1f}")
# > moved 0.141, ratio inf
