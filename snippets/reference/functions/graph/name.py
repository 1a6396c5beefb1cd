import torch

x = torch.tensor(3.0, requires_grad=True)
print((x**2).grad_fn.name())
# > PowBackward0
