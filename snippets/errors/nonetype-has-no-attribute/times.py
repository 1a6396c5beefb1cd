import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w**2).sum()
try:
    step = 0.1 * w.grad
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
