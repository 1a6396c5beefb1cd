import torch


class Same(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, grad):
        return grad * 10


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Same.apply(x * 2)
y += 1
y.sum().backward()
print(x.grad)
# > tensor([20., 20.])
