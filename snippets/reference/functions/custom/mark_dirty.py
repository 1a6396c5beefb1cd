import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x

    @staticmethod
    def backward(ctx, grad):
        return grad


leaf = torch.tensor(3.0, requires_grad=True)
x = leaf * 2
y = AddOne.apply(x)
print(y is x, x.grad_fn.name())
# > True AddOneBackward
y.backward()
print(leaf.grad)
# > tensor(2.)
