import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x, 2 * x

    @staticmethod
    def backward(ctx, grad_x, grad_double):
        return grad_x + 2 * grad_double


base = torch.tensor([1.0, 2.0], requires_grad=True)
copy = (base * 1)[:1].clone()
x, double = AddOne.apply(copy)
(x + double).sum().backward()
print(base.grad)
# > tensor([3., 0.])
