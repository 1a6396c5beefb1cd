import torch


class MaxAndWhere(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        value, index = x.max(dim=0)
        ctx.save_for_backward(index)
        ctx.length = len(x)
        ctx.mark_non_differentiable(index)
        return value, index

    @staticmethod
    def backward(ctx, grad_value, grad_index):
        (index,) = ctx.saved_tensors
        return grad_value * torch.nn.functional.one_hot(index, ctx.length)


x = torch.tensor([1.0, 5.0, 2.0], requires_grad=True)
value, index = MaxAndWhere.apply(x)
value.backward()
print(x.grad, index.requires_grad)
# > tensor([0., 1., 0.]) False
