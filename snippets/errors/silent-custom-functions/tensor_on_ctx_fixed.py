import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x * grad


x = torch.tensor(2.0, requires_grad=True)
hidden = x.clone()
y = Square.apply(hidden)
hidden = hidden * 100
y.backward()
print(x.grad)
# > tensor(4.)
