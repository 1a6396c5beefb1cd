import torch

x = torch.tensor(1.0, requires_grad=True)
unused = torch.tensor(2.0, requires_grad=True)
(3 * x).backward()
print(unused.grad)
# > None
try:
    torch.autograd.grad(3 * x, unused)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
print(torch.func.grad(lambda x, y: 3 * x, argnums=1)(x.detach(), unused.detach()))
# > tensor(0.)
