import torch
from torch.autograd.function import once_differentiable


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.from_numpy(x.detach().numpy() ** 3)

    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        slope = torch.from_numpy(3 * x.numpy() ** 2)
        return grad_output * slope


x = torch.tensor([2.0], requires_grad=True)
y = Cube.apply(x) ** 2
(first,) = torch.autograd.grad(y.sum(), x, create_graph=True)
try:
    first.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: trying to differentiate twice a function that was marked with @once_differentiable
