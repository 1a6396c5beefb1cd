import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
loss = (x**2).sum()
try:
    torch.autograd.grad(loss, x[0])  # this x[0] is created only now
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph...

(grad,) = torch.autograd.grad(loss, x)
print(grad[0])
# > tensor(2.)
