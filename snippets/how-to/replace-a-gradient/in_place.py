import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 1
hidden.register_hook(lambda grad: grad.mul_(100))
try:
    hidden.sum().backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.

hidden = x * 1
hidden.register_hook(lambda grad: grad * 100)
print(torch.autograd.grad(hidden.sum(), x))
# > (tensor([100., 100.]),)
