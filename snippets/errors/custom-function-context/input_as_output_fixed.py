import torch


class Keep(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.view_as(x)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(output)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * (x > 0)


x = torch.tensor([-1.0, 2.0], requires_grad=True)
Keep.apply(x).sum().backward()
print(x.grad)
# > tensor([0., 1.])
