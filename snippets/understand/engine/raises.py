import torch


class Fails(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, gradient):
        raise ValueError("in backward")


a, b = (torch.tensor([1.0], requires_grad=True) for _ in range(2))
try:
    (Fails.apply(a) + b * 2).backward()
except ValueError as error:
    print(error)
    # > in backward
print(a.grad, b.grad)
# > None tensor([2.])
