import warnings

import torch
from torch.autograd import Function, gradcheck, gradgradcheck
from torch.func import vmap

warnings.filterwarnings("ignore", ".torch.jit")


def report(function, *inputs):
    """Print which derivatives of `function` work, for float64 inputs that require grad."""
    checks = {
        "backward": lambda: gradcheck(function, inputs),
        "double backward": lambda: gradgradcheck(function, inputs),
        "jvp": lambda: gradcheck(function, inputs, check_forward_ad=True),
        "vmap": lambda: torch.testing.assert_close(
            vmap(function)(*[t.expand(2, *t.shape) for t in inputs]),
            torch.stack([function(*inputs)] * 2),
        ),
    }
    for name, check in checks.items():
        try:
            check()
            print(f"{name}: works")
            # > backward: works
            # > double backward: works
        except Exception as e:
            print(f"{name}: {type(e).__name__}")
            # > jvp: NotImplementedError
            # > vmap: RuntimeError


class Exp(Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        return ctx.saved_tensors[0] * grad_output


report(Exp.apply, torch.tensor([0.5], dtype=torch.float64, requires_grad=True))
