import torch
from torch.autograd import Function
from torch.autograd.graph import saved_tensors_hooks


class Silu(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x.sigmoid()

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        s = x.sigmoid()
        return grad_output * s * (1 + x * (1 - s))


def kept(function):
    seen = set()
    with saved_tensors_hooks(lambda t: seen.add(t.data_ptr()) or t, lambda t: t):
        y = function(torch.ones(3, requires_grad=True))
    y.sum().backward()
    return len(seen), y.grad_fn.name()


print("Function:", kept(Silu.apply))
# > Function: (1, 'SiluBackward')
print("plain:   ", kept(lambda x: x * x.sigmoid()))
# > plain:    (2, 'MulBackward0')
