import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors  # not reached
        return grad_output * 2 * x  # not reached

    @staticmethod
    def vmap(info, in_dims, x):
        return Square.apply(x)


x = torch.tensor([3.0, 4.0])
try:
    torch.func.vmap(Square.apply)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Expected the vmap staticmethod to have two returns, an output and out_dims with pytree structure compatible with the output. Got a <class 'torch.Tensor'> instead
