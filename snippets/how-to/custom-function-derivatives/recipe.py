import warnings

import torch
from torch.autograd import Function, gradcheck, gradgradcheck

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


class Cube(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 3 * x**2 * grad_output

    @staticmethod
    def jvp(ctx, tangent):
        (x,) = ctx.saved_tensors
        return 3 * x**2 * tangent


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(Cube.apply, x, check_forward_ad=True, check_batched_grad=True))
# > True
print(gradgradcheck(Cube.apply, x))
# > True
print(torch.func.hessian(lambda x: Cube.apply(x).sum())(x.detach()))
# > tensor([[ 6.,  0.],
# >         [ 0., 12.]], dtype=torch.float64)
