import torch
from torch.autograd import Function


class Reverse(Function):
    @staticmethod
    def forward(ctx, x):
        return x

    @staticmethod
    def backward(ctx, grad_output):
        return -grad_output


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Reverse.apply(x)
print(y is x, y.data_ptr() == x.data_ptr(), torch.autograd.grad(y.sum(), x))
# > False True (tensor([-1., -1.]),)
