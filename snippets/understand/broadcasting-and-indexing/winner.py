import torch
from torch.autograd import gradcheck


def write_last(base, i, v):
    """Return `base` with `v` written at `i`, with the right gradient for repeated indices."""
    position = torch.full(base.shape, -1).scatter(0, i, torch.arange(len(i)))
    return torch.where(position >= 0, v[position], base)


i = torch.tensor([0, 0, 2])
base, v = torch.tensor([[7.0, 8.0, 9.0], [1.0, 2.0, 3.0]], dtype=torch.float64)
inputs = base.requires_grad_(), v.requires_grad_()
y = write_last(base, i, v)
print(y.detach())
# > tensor([2., 8., 3.], dtype=torch.float64)
print(torch.autograd.grad(y.sum(), inputs))
# > (tensor([0., 1., 0.], dtype=torch.float64), tensor([0., 1., 1.], dtype=torch.float64))
print(gradcheck(lambda base, v: write_last(base, i, v), inputs))
# > True
