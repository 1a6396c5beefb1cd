import torch


class Square(torch.autograd.Function):
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


x = torch.tensor([3.0, 4.0])
try:
    torch.func.vmap(Square.apply)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: You tried to vmap over Square, but it does not have vmap support. Please override and implement the vmap staticmethod or set generate_vmap_rule=True. For more details, please see https://pytorch.org/docs/main/notes/extending.func.html
