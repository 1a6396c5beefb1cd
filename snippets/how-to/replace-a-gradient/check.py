import torch


def assert_gradient_of(function, pretend, x):
    """Fail unless `function` has the gradient of `pretend` at `x`, for any incoming gradient."""
    x = x.detach().double().requires_grad_()
    y = function(x)
    incoming = torch.randn_like(y)
    (found,) = torch.autograd.grad(y, x, incoming)
    (wanted,) = torch.autograd.grad(pretend(x), x, incoming)
    torch.testing.assert_close(found, wanted)


def sign(x):
    return x.tanh() + (x.sign() - x.tanh()).detach()


def wrong(x):
    return x.tanh() - (x.tanh() - x.sign().detach())


x = torch.tensor([0.5, -3.0])
assert_gradient_of(sign, torch.tanh, x)
print("sign passes")
# > sign passes
try:
    assert_gradient_of(wrong, torch.tanh, x)
except AssertionError as e:
    print("wrong fails:", str(e).splitlines()[0])
    # > wrong fails: Tensor-likes are not close!
