import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.factor


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Scale.apply(x, 3.0).sum()

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: function ScaleBackward returned an incorrect number of gradients (expected 2, got 1)
