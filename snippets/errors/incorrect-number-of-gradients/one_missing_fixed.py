import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, flag):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output, None  # for x and for flag


x = torch.tensor(2.0, requires_grad=True)
Double.apply(x, True).backward()
print(x.grad)
# > tensor(2.)
