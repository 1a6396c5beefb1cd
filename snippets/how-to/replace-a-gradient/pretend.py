import torch
from torch.nn.functional import hardtanh


def straight_through(value, pretend):
    """Return `value`, but with the gradient of `pretend`."""
    return pretend + (value - pretend).detach()


x = torch.tensor([0.5, -3.0], requires_grad=True)
for pretend in (x, hardtanh(x), x.tanh()):
    y = straight_through(x.sign(), pretend)
    (grad,) = torch.autograd.grad(y.sum(), x)
    print(y.detach(), grad)
    # > tensor([ 1., -1.]) tensor([1., 1.])
    # > tensor([ 1., -1.]) tensor([1., 0.])
    # > tensor([ 1., -1.]) tensor([0.7864, 0.0099])
