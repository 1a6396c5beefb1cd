import numpy as np
import torch


@torch.library.custom_op("mylib::sine", mutates_args=())
def sine(x: torch.Tensor) -> torch.Tensor:
    return torch.from_numpy(np.sin(x.numpy()))


@sine.register_fake
def _(x):
    return torch.empty_like(x)


def setup_context(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, grad):
    (x,) = ctx.saved_tensors
    return grad * x.cos()


sine.register_autograd(backward, setup_context=setup_context)

x = torch.tensor([0.0, 1.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(sine, x))
# > True
print(*torch.library.opcheck(sine, (x,)).values())
# > SUCCESS SUCCESS SUCCESS SUCCESS
