import torch


def assert_outer_gradient(outer, start, step=1e-6):
    def at(value):
        return outer(value.clone().requires_grad_())

    leaf = start.clone().requires_grad_()
    (grad,) = torch.autograd.grad(outer(leaf), leaf)
    numeric = (at(start + step) - at(start - step)) / (2 * step)
    torch.testing.assert_close(grad, numeric.detach(), rtol=1e-5, atol=1e-6)


def outer(start, create_graph=True):
    (grad,) = torch.autograd.grad(start.sin(), start, create_graph=create_graph)
    return (start - 0.1 * grad - 1) ** 2


start = torch.tensor(2.0, dtype=torch.float64)
assert_outer_gradient(outer, start)
print("right")
# > right
try:
    assert_outer_gradient(lambda start: outer(start, create_graph=False), start)
except AssertionError as error:
    print(str(error).splitlines()[0])
    # > Scalars are not close!
