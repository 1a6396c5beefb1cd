import torch
from torch.autograd import Function


class Double(Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output.mul_(2)


x = torch.ones(2, requires_grad=True)
weights = torch.ones(2)
Double.apply(x).backward(weights)
print(x.grad, weights)
# > tensor([2., 2.]) tensor([2., 2.])
