import torch
from torch.nn.functional import hardtanh


class Copied(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.sign()

    @staticmethod
    def backward(ctx, grad_output):
        return hardtanh(grad_output)


def masked(x):
    return hardtanh(x) + (x.sign() - hardtanh(x)).detach()


x = torch.tensor([0.5, 3.0], requires_grad=True)
for sign in (Copied.apply, masked):
    print(torch.autograd.grad((5 * sign(x)).sum(), x))
    # > (tensor([1., 1.]),)
    # > (tensor([5., 0.]),)
