import torch


@torch.library.custom_op("mylib::scaled_product", mutates_args=())
def scaled_product(x: torch.Tensor, y: torch.Tensor, scale: float) -> torch.Tensor:
    return scale * x * y


def setup_context(ctx, inputs, output):
    x, y, ctx.scale = inputs
    ctx.save_for_backward(x, y)


def backward(ctx, grad):
    x, y = ctx.saved_tensors
    return ctx.scale * grad * y, ctx.scale * grad * x, None


scaled_product.register_autograd(backward, setup_context=setup_context)
x, y = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(lambda x, y: scaled_product(x, y, 5.0), (x, y)))
# > True
print(torch.autograd.gradgradcheck(lambda x, y: scaled_product(x, y, 5.0), (x, y)))
# > True
