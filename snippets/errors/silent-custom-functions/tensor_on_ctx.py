import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.x = x
        return x**2

    @staticmethod
    def backward(ctx, grad):
        return 2 * ctx.x * grad


x = torch.tensor(2.0, requires_grad=True)
hidden = x.clone()
y = Square.apply(hidden)
hidden.mul_(100)
y.backward()
print(x.grad)
# > tensor(400.)
