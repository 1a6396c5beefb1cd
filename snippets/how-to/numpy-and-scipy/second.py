import numpy as np
import torch
from torch.autograd.function import once_differentiable


class Sine(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.as_tensor(np.sin(x.numpy()))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.as_tensor(np.cos(x.detach().numpy()))


class Once(Sine):
    backward = staticmethod(once_differentiable(Sine.backward))


x = torch.tensor([0.5], requires_grad=True)
for name, function in (("torch", torch.sin), ("NumPy", Sine.apply), ("once", Once.apply)):
    (first,) = torch.autograd.grad(x * function(x), x, create_graph=True)
    print(name, torch.autograd.grad(first, x, retain_graph=True)[0])
    # > torch tensor([1.5155])
    # > NumPy tensor([1.7552])
    # > once tensor([0.8776])
try:
    first.backward()
except RuntimeError as error:
    print(error)
    # > trying to differentiate twice a function that was marked with @once_differentiable
