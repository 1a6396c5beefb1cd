import torch


class Square(torch.autograd.Function):
    clear_saved_tensors_on_access = True

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        try:
            print(ctx.saved_tensors)
        except RuntimeError:
            print("released")
            # > released
        return 2 * x * grad


x = torch.tensor(3.0, requires_grad=True)
Square.apply(x).backward()
print(x.grad)
# > tensor(6.)
