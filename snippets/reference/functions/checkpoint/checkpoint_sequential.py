import torch
from torch.utils.checkpoint import checkpoint_sequential

calls = []


class Layer(torch.nn.Module):
    def forward(self, x):
        calls.append("layer")
        return x**2


x = torch.tensor(1.0, requires_grad=True)
y = checkpoint_sequential([Layer() for _ in range(4)], 2, x, use_reentrant=False)
print(len(calls))
# > 4
y.backward()  # runs the layers of the first segment again
print(len(calls), x.grad)
# > 6 tensor(16.)
