import torch
from torch.autograd import gradcheck

x = torch.tensor([-1e-9, 1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(lambda x: x[x > 0] ** 2, (x,))
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: Expected `func` to return outputs with the same shape when inputs are perturbed on index (0,) by 1e-06, but got: shapes torch.Size([2]) and torch.Size([3]).
