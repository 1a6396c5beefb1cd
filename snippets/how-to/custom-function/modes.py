import torch
from torch.autograd import Function


class Show(Function):
    @staticmethod
    def forward(ctx, x):
        e = x.exp()
        print("forward: ", torch.is_grad_enabled(), x.requires_grad, e.requires_grad)
        # > forward:  False True False
        # > forward:  False True False
        return e

    @staticmethod
    def backward(ctx, grad_output):
        print("backward:", torch.is_grad_enabled())
        # > backward: False
        # > backward: True
        return grad_output


x = torch.tensor(1.0, requires_grad=True)
torch.autograd.grad(Show.apply(x), x)
torch.autograd.grad(Show.apply(x), x, create_graph=True)
