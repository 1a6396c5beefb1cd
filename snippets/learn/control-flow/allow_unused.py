import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
y = a * 3  # does not use b

try:
    torch.autograd.grad(y, (a, b))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The differentiated Tensor at index 1 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.

y = a * 3
print(torch.autograd.grad(y, (a, b), allow_unused=True))
# > (tensor(3.), None)
