import numpy as np
import torch


def black_box(v):
    calls.append(1)
    return np.tanh(v).prod()


class Numerical(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.new_tensor(black_box(x.numpy()))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        steps = 1e-5 * np.eye(len(x))
        slopes = [black_box(x.numpy() + s) - black_box(x.numpy() - s) for s in steps]
        return grad * x.new_tensor(np.array(slopes) / 2e-5)


calls, x = [], torch.tensor([0.5, 1.0, 1.5], dtype=torch.float64, requires_grad=True)
(found,) = torch.autograd.grad(Numerical.apply(x), x)
print(len(calls), "calls,", torch.allclose(found, torch.autograd.grad(x.tanh().prod(), x)[0]))
# > 7 calls, True
