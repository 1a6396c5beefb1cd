import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**3
y.backward()
print(f"autograd: {x.grad.item()}")
# > autograd: 12.0

eps = 1e-5
numerical = ((2.0 + eps) ** 3 - (2.0 - eps) ** 3) / (2 * eps)
print(f"finite difference: {numerical:.4f}")
# > finite difference: 12.0000
