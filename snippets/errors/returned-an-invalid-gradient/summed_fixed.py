import torch


class RowSums(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.columns = x.shape[1]
        return x.sum(dim=1)

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output.unsqueeze(1).expand(-1, ctx.columns)


x = torch.ones(1, 2)
print(torch.autograd.functional.jacobian(RowSums.apply, x))
# > tensor([[[1., 1.]]])
