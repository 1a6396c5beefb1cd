import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x**2

    @staticmethod
    def backward(ctx, grad_output):
        return 2.0


x = torch.tensor(3.0, requires_grad=True)
y = Square.apply(x)

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: expected Variable or None (got float)
