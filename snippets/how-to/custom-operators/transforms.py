import warnings

import torch


@torch.library.custom_op("mylib::sine2", mutates_args=())
def sine2(x: torch.Tensor) -> torch.Tensor:
    return x.sin()


def setup_context(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, grad):
    return grad * ctx.saved_tensors[0].cos()


sine2.register_autograd(backward, setup_context=setup_context)
warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
x = torch.zeros(2)
print("functional.jacobian", torch.autograd.functional.jacobian(sine2, x).diagonal())
# > functional.jacobian tensor([1., 1.])
print("func.jvp", torch.func.jvp(sine2, (x,), (torch.ones(2),))[1])
# > func.jvp tensor([0., 0.])
print("func.jacfwd", torch.func.jacfwd(sine2)(x).diagonal())
# > func.jacfwd tensor([0., 0.])
for transform in (torch.func.jacrev, torch.func.hessian):
    try:
        transform(sine2)(x)
    except RuntimeError as error:
        message = str(error).partition("), ")[2].partition(". ")[0]
        print(f"func.{transform.__name__} raises: {message}")
        # > func.jacrev raises: it must override the setup_context staticmethod
        # > func.hessian raises: it must override the setup_context staticmethod
