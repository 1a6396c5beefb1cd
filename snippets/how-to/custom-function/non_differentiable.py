import torch
from torch.autograd import Function


class Largest(Function):
    @staticmethod
    def forward(ctx, x, mark):
        hit = (x == x.max()).float()
        if mark:
            ctx.mark_non_differentiable(hit)
        ctx.save_for_backward(hit)
        return x.max(), hit, hit.argmax()

    @staticmethod
    def backward(ctx, grad_value, grad_hit, grad_index):
        return grad_value * ctx.saved_tensors[0], None


x = torch.tensor([1.0, 3.0], requires_grad=True)
for mark in (True, False):
    value, hit, index = Largest.apply(x, mark)
    print(value.requires_grad, hit.requires_grad, index.requires_grad)
    # > True False False
    # > True True False
print(torch.autograd.grad(hit.sum(), x))
# > (tensor([0., 0.]),)
