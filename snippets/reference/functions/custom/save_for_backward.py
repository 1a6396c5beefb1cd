import torch


class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        result = x.exp()
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, grad):
        (result,) = ctx.saved_tensors
        return result * grad


x = torch.tensor(0.0, requires_grad=True)
Exp.apply(x).backward()
print(x.grad)
# > tensor(1.)
