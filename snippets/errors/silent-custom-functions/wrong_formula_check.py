import torch


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 3 * x


x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
try:
    torch.autograd.gradcheck(Cube.apply, x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).strip()}")
    # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
    # > numerical:tensor([[12.0000]], dtype=torch.float64)
    # > analytical:tensor([[6.]], dtype=torch.float64)
