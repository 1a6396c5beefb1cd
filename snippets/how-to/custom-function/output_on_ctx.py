import gc
import weakref

import torch
from torch.autograd import Function


class Exp(Function):
    @staticmethod
    def forward(ctx, x, how):
        y = x.exp()
        if how == "save_for_backward":
            ctx.save_for_backward(y)
        else:
            ctx.kept = y if how == "the output on ctx" else x
        return y

    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError  # not reached


gc.disable()
for how in ("save_for_backward", "the input on ctx", "the output on ctx"):
    y = Exp.apply(torch.ones(3, requires_grad=True), how)
    y_lives = weakref.ref(y)
    del y
    print(f"{how}: freed at once {y_lives() is None}")
    # > save_for_backward: freed at once True
    # > the input on ctx: freed at once True
    # > the output on ctx: freed at once False
gc.enable()
gc.collect()
print(f"after the garbage collector: freed {y_lives() is None}")
# > after the garbage collector: freed True
