import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable


class Square(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        return 2 * ctx.saved_tensors[0] * grad_output


x = torch.tensor(3.0, requires_grad=True)
(first,) = torch.autograd.grad(Square.apply(x) * x, x, create_graph=True)
print("autograd.grad:", torch.autograd.grad(first, x, retain_graph=True))
# > autograd.grad: (tensor(6.),)
try:
    first.backward()
except RuntimeError as e:
    print(f"backward: RuntimeError: {e}")
    # > backward: RuntimeError: trying to differentiate twice a function that was marked with @once_differentiable
print("the true value:", 18.0)
# > the true value: 18.0
