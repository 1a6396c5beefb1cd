import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return (5 * x,)

    @staticmethod
    def backward(ctx, grad):
        return 5 * grad


x = torch.tensor(1.0, requires_grad=True)
(y,) = Scale.apply(x)
(y + x).backward()
print(y.requires_grad, x.grad)
# > True tensor(6.)
