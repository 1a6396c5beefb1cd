import torch

a = torch.tensor([[0.0, 0.0]], requires_grad=True)
b = torch.tensor([[3.0, 4.0]])
(first,) = torch.autograd.grad(torch.cdist(a, b).sum(), a, create_graph=True)
try:
    first.sum().backward()
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: the derivative for '_cdist_backward' is not implemented.
