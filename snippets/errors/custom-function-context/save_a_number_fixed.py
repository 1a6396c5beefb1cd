import torch


class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_backward(x)  # tensors only
        ctx.n = n  # everything else
        return x**n

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * ctx.n * x ** (ctx.n - 1), None


x = torch.tensor(2.0, requires_grad=True)
Power.apply(x, 3).backward()
print(x.grad)
# > tensor(12.)
