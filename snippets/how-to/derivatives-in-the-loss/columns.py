import torch

points = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
u = points.square().sum(dim=1)
try:
    torch.autograd.grad(u.sum(), points[:, 0])
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.

x, t = points.detach().requires_grad_().unbind(1)
u = torch.stack([x, t], dim=1).square().sum(dim=1)
print(torch.autograd.grad(u.sum(), x)[0])
# > tensor([2., 6.])
