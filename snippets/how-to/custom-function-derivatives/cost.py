import torch
from torch.autograd import Function
from torch.autograd.graph import saved_tensors_hooks


class FromInput(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.exp() ** 2

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 2 * x.exp() ** 2 * grad_output


def kept(function):
    seen = set()
    with saved_tensors_hooks(lambda t: seen.add(t.data_ptr()) or t, lambda t: t):
        result = function()
    return result, len(seen)


x = torch.ones(3, requires_grad=True)
y, forward = kept(lambda: FromInput.apply(x).sum())
for create_graph in (False, True):
    _, more = kept(
        lambda each=create_graph: torch.autograd.grad(y, x, retain_graph=True, create_graph=each)
    )
    print(f"create_graph={create_graph}: {forward} kept by forward, {more} by backward")
    # > create_graph=False: 1 kept by forward, 0 by backward
    # > create_graph=True: 1 kept by forward, 2 by backward
