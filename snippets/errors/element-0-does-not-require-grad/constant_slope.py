import torch

for value in (2.0, 5.0):
    x = torch.tensor(value, requires_grad=True)
    (slope,) = torch.autograd.grad(3 * x, x, create_graph=True)
    print(slope, slope.requires_grad)
    # > tensor(3.) False
    # > tensor(3.) False

try:
    slope.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
