import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z):
        ctx.save_for_backward(z)
        return z**2

    @staticmethod
    def backward(ctx, grad):
        (z,) = ctx.saved_tensors
        return grad * 2 * z


class ConjugateSquare(Square):
    @staticmethod
    def backward(ctx, grad):
        (z,) = ctx.saved_tensors
        return grad * (2 * z).conj()


z = torch.tensor([1 + 2j, 3 - 1j], dtype=torch.complex128, requires_grad=True)
try:
    torch.autograd.gradcheck(Square.apply, z)
except RuntimeError as e:
    print(f"GradcheckError: {str(e).splitlines()[0]}")
    # > GradcheckError: While considering the imaginary part of complex outputs only, Jacobian mismatch for output 0 with respect to input 0,
print(torch.autograd.gradcheck(ConjugateSquare.apply, z))
# > True
real = z.detach().real.clone().requires_grad_()
print("with real numbers:", torch.autograd.gradcheck(Square.apply, real))
# > with real numbers: True
