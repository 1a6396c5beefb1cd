import torch


class Same(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return grad * 10


x = torch.tensor([1.0, 2.0], requires_grad=True)
base = x * 2
y = Same.apply(base)
y.sum().backward()
print(x.grad)
# > tensor([20., 20.])

base += 1  # y shares its memory
try:
    y + 1
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Output 0 of Same is a view and its base or another view of its base has been modified inplace. This view was created inside a custom Function (or because an input was returned as-is) and the autograd logic to handle view+inplace would override the custom backward associated with the custom Function, leading to incorrect gradients. This behavior is forbidden. You can fix this by cloning the output of the custom Function.
