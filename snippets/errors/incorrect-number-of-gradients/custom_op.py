import torch


@torch.library.custom_op("gradbook_number::scale", mutates_args=())
def scale(x: torch.Tensor, factor: float) -> torch.Tensor:
    return x * factor


def setup_context(ctx, inputs, output):
    _, ctx.factor = inputs


def backward(ctx, grad_output):
    return grad_output * ctx.factor


scale.register_autograd(backward, setup_context=setup_context)

x = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    scale(x, 3.0).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: function GeneratedBackwardFor_gradbook_number_scale_defaultBackward returned an incorrect number of gradients (expected 3, got 2)
