import torch


class AddBias(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, bias):
        return x + bias

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output, grad_output.sum(dim=0)


x = torch.ones(3, 2, requires_grad=True)
bias = torch.zeros(2, requires_grad=True)
y = AddBias.apply(x, bias).sum()
y.backward()
print(bias.grad)
# > tensor([3., 3.])
