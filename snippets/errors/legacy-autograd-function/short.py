import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output  # not reached


print(Double.apply(torch.tensor(3.0)))  # not Double()(x)
# > tensor(6.)
