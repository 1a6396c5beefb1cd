import warnings

import torch
from torch.autograd import Function
from torch.func import grad, hessian, jacrev

warnings.filterwarnings("ignore", ".torch.jit")


class Cube(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        return 3 * ctx.saved_tensors[0] ** 2 * grad_output


x = torch.tensor(2.0)
print(grad(grad(Cube.apply))(x), jacrev(jacrev(Cube.apply))(x))
# > tensor(12.) tensor(12.)
try:
    hessian(Cube.apply)(x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e)[:59]} ...")
    # > NotImplementedError: You must implement the jvp function for custom autograd.Fun ...
