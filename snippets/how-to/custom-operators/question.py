import warnings

import torch


@torch.library.custom_op("mylib::triple", mutates_args=())
def triple(x: torch.Tensor) -> torch.Tensor:
    return 3 * x


triple.register_autograd(lambda ctx, grad: 3 * grad)
x = torch.ones(1, requires_grad=True)
print(torch.autograd.grad(triple(x), x))
# > (tensor([3.]),)
warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
print(torch.func.jvp(triple, (torch.ones(1),), (torch.ones(1),))[1])
# > tensor([0.])
