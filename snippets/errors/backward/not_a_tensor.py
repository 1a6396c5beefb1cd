import torch

x = torch.tensor(2.0, requires_grad=True)
try:
    torch.autograd.grad(x**2, x, grad_outputs=[1.0])
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
    # > TypeError: gradients can be either Tensors or None, but got float
