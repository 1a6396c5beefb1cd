import torch


class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_backward(x, n)
        return x**n

    @staticmethod
    def backward(ctx, grad_output):
        x, n = ctx.saved_tensors  # not reached
        return grad_output * n * x ** (n - 1), None  # not reached


x = torch.tensor(2.0, requires_grad=True)

try:
    Power.apply(x, 3)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: save_for_backward can only save variables, but argument 1 is of type int
