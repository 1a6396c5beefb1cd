import torch


class Square(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x**2  # not reached

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)  # not reached

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors  # not reached
        return grad_output * 2 * x  # not reached

    @staticmethod
    def vmap(info, in_dims, x):
        return Square.apply(x), in_dims[0]  # not reached


x = torch.tensor([3.0, 4.0])
try:
    torch.func.vmap(Square.apply)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: You tried to vmap over Square, but it has both generate_vmap_rule=True and an overridden vmap staticmethod. Please set generate_vmap_rule=False or delete the overridden vmap staticmethod to avoid ambiguity. For more details, please see https://pytorch.org/docs/main/notes/extending.func.html
