import torch


def assert_slope(u, x, slope, step=1e-6):
    assert slope.requires_grad, "no graph: pass create_graph=True"
    numeric = (u(x + step) - u(x - step)) / (2 * step)
    torch.testing.assert_close(slope.detach(), numeric.detach(), rtol=1e-5, atol=1e-6)


x = torch.tensor([[0.5], [1.0]], dtype=torch.float64, requires_grad=True)
(u_x,) = torch.autograd.grad(torch.sin(x).sum(), x, create_graph=True)
assert_slope(torch.sin, x, u_x)
print("right")
# > right
try:
    assert_slope(torch.sin, x, u_x.detach())
except AssertionError as error:
    print(error)
    # > no graph: pass create_graph=True
