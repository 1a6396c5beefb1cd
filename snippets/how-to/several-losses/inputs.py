import torch
from torch import nn

trunk, head = nn.Linear(1, 1), nn.Linear(1, 1)
out = head(trunk(torch.ones(1, 1)))

out.sum().backward(inputs=list(head.parameters()), retain_graph=True)
print("trunk:", trunk.weight.grad, "| head:", head.weight.grad is not None)
# > trunk: None | head: True
out.pow(2).sum().backward(inputs=list(trunk.parameters()))
print("trunk:", trunk.weight.grad is not None)
# > trunk: True
