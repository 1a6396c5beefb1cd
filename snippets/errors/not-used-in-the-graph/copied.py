import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (x**2).sum()
x = x.double()  # the name now refers to the copy
try:
    torch.autograd.grad(loss, x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph...

x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
loss = (x**2).sum()
print(torch.autograd.grad(loss, x))
# > (tensor([2., 4.], dtype=torch.float64),)
