import torch


class Triple(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 3 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 3 * grad_output


x = torch.tensor(2.0, requires_grad=True)
Triple.apply(x).backward()
print(x.grad)
# > tensor(3.)
