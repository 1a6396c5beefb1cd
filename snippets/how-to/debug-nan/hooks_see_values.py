import torch
from torch import nn


class Root(nn.Module):
    def forward(self, x):
        return x.sqrt()


root = Root()
root.register_forward_hook(lambda m, inputs, y: print("hook:", y.isfinite().all().item()))
# > hook: True
x = torch.tensor([0.0, 4.0], requires_grad=True)
root(x).sum().backward()
print("gradient:", x.grad.tolist())
# > gradient: [inf, 0.25]
