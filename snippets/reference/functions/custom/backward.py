import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad):
        print("arrives:", grad)
        # > arrives: tensor(10.)
        return ctx.factor * grad, None


x = torch.tensor(2.0, requires_grad=True)
(10 * Scale.apply(x, 3)).backward()
print(x.grad)
# > tensor(30.)
