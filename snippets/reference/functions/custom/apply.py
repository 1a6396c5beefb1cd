import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


x = torch.tensor(2.0, requires_grad=True)
y = Double.apply(x)
y.backward()
print(y.grad_fn.name(), x.grad)
# > DoubleBackward tensor(2.)
