import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x  # the tensor passed to mark_dirty

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output


x = torch.tensor([1.0], requires_grad=True)
y = AddOne.apply(x * 2)
y.sum().backward()
print(y, x.grad)
# > tensor([3.], grad_fn=<AddOneBackward>) tensor([2.])
