import torch


class Same(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return grad * 10


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Same.apply(x * 2)
y.sum().backward()
print(x.grad)  # the custom backward ran
# > tensor([20., 20.])

try:
    y += 1
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Output 0 of Same is a view and is being modified inplace. This view was created inside a custom Function (or because an input was returned as-is) and the autograd logic to handle view+inplace would override the custom backward associated with the custom Function, leading to incorrect gradients. This behavior is forbidden. You can fix this by cloning the output of the custom Function.
