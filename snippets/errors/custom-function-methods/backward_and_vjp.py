import torch


class Triple(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 3 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 3 * grad_output  # not reached

    @staticmethod
    def vjp(ctx, grad_output):
        return 3 * grad_output  # not reached


x = torch.tensor(2.0, requires_grad=True)
y = Triple.apply(x)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.
