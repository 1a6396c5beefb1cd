import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output


x = torch.ones(1, requires_grad=True)
Double.apply(x).backward()
print(x.grad)
# > tensor([2.])
