import warnings

import torch
from torch.func import hessian, jacrev

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


class Cube(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x**3

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 3 * x**2 * grad


x = torch.ones(2)
try:
    hessian(lambda x: Cube.apply(x).sum())(x)
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: You must implement the jvp function for custom autograd.Function to use it with forward mode AD.
print(jacrev(jacrev(lambda x: Cube.apply(x).sum()))(x))
# > tensor([[6., 0.],
# >         [0., 6.]])
