import torch
from torch.autograd import Function


class Square(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * ctx.saved_tensors[0]


x = torch.tensor(3.0, requires_grad=True)
print(torch.autograd.grad(Square.apply(x), x))
# > (tensor(6.),)
print(torch.autograd.grad(10 * Square.apply(x), x))
# > (tensor(6.),)
