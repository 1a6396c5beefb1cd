import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output


x = torch.tensor(3.0, requires_grad=True)
Double.apply(x).backward()  # not Double()(x)
print(x.grad)
# > tensor(2.)
