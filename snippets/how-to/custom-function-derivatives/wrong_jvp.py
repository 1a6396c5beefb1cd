import warnings

import torch
from torch.autograd import Function, gradcheck

warnings.filterwarnings("ignore", ".torch.jit")


class Cube(Function):
    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        return 3 * ctx.saved_tensors[0] ** 2 * grad_output

    @staticmethod
    def jvp(ctx, tangent):
        return 2 * ctx.saved_tensors[0] ** 2 * tangent


x = torch.tensor([2.0], dtype=torch.float64, requires_grad=True)
print("gradcheck:       ", gradcheck(Cube.apply, x))
# > gradcheck:        True
print("check_forward_ad:", gradcheck(Cube.apply, x, check_forward_ad=True, raise_exception=False))
# > check_forward_ad: False
print("jvp:", torch.func.jvp(Cube.apply, (x.detach(),), (torch.ones_like(x),))[1])
# > jvp: tensor([8.], dtype=torch.float64)
