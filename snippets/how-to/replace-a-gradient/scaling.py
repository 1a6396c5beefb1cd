import torch


def scale_gradient(x, factor):
    """Return `x`, but multiply its gradient by `factor`."""
    return x.detach() + factor * (x - x.detach())


w = torch.tensor([1.0, 2.0], requires_grad=True)
y = scale_gradient(w, 0.1)
(y * torch.tensor([10.0, 20.0])).sum().backward()
print(y)
# > tensor([1., 2.], grad_fn=<AddBackward0>)
print(w.grad)
# > tensor([1., 2.])
