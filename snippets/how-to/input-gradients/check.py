import torch
from torch import nn


def assert_input_gradient(f, x, grad, step=1e-6):
    for i in range(x.numel()):
        moved = torch.zeros_like(x)
        moved.view(-1)[i] = step
        numeric = (f(x + moved) - f(x - moved)) / (2 * step)
        torch.testing.assert_close(grad.view(-1)[i], numeric.detach(), rtol=1e-5, atol=1e-6)


model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double().eval()
x = torch.tensor([[0.1, 0.5, -0.3]], dtype=torch.float64)
leaf = x.clone().requires_grad_()
(grad,) = torch.autograd.grad(model(leaf)[0, 1], leaf)
assert_input_gradient(lambda x: model(x)[0, 1], x, grad)
print("right")
# > right
