import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


print(Double.apply(torch.tensor(2.0, requires_grad=True)).grad_fn.name())
# > DoubleBackward
