import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.grad = 0
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: assigned grad expected to be a Tensor or None but got grad of type int
