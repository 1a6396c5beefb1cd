import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.factor, None  # one value for x, one for factor


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Scale.apply(x, 3.0).sum()

y.backward()
print(x.grad)
# > tensor([3., 3.])
