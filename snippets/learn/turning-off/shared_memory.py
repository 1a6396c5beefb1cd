import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = torch.exp(x)
y.detach()[0] = 0.0
print(y)
# > tensor([ 0.0000, 20.0855], grad_fn=<ExpBackward0>)

try:
    y.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
