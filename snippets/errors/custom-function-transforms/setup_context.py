import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)  # not reached
        return x**2  # not reached

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors  # not reached
        return grad_output * 2 * x  # not reached


x = torch.tensor(3.0)
try:
    torch.func.grad(Square.apply)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it must override the setup_context staticmethod. For more details, please see https://pytorch.org/docs/main/notes/extending.func.html
