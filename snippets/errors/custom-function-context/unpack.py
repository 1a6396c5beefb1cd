import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a)
        return a * b

    @staticmethod
    def backward(ctx, grad_output):
        a, b = ctx.saved_tensors
        return grad_output * b, grad_output * a  # not reached


a = torch.tensor(2.0, requires_grad=True)
y = Product.apply(a, torch.tensor(5.0))
try:
    y.backward()
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: not enough values to unpack (expected 2, got 1)
