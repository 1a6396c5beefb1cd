import torch

start = torch.tensor(3.0, requires_grad=True)
start.grad = torch.tensor(6.0)
try:
    torch.optim.SGD([start], lr=0.1, differentiable=True).step()
except RuntimeError as error:
    print(f"a leaf: {error}")
    # > a leaf: a leaf Variable that requires grad is being used in an in-place operation.

try:
    torch.optim.SGD([start * 1], lr=0.1)
except ValueError as error:
    print(f"without differentiable: {error}")
    # > without differentiable: can't optimize a non-leaf Tensor
