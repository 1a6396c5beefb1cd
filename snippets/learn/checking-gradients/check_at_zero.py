import torch
from torch.autograd import gradcheck


class Tanh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.tanh(x)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        (y,) = ctx.saved_tensors
        return grad_output * (1 - y) ** 2  # wrong: should be 1 - y**2


x = torch.zeros(2, dtype=torch.float64, requires_grad=True)
print(gradcheck(Tanh.apply, (x,)))
# > True
