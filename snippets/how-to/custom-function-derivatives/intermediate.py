import torch
from torch.autograd import Function


class ExpSquared(Function):
    @staticmethod
    def forward(ctx, x):
        e = x.exp()
        ctx.save_for_backward(e)
        return e * e

    @staticmethod
    def backward(ctx, grad_output):
        (e,) = ctx.saved_tensors
        return 2 * e * e * grad_output


x = torch.tensor(0.0, requires_grad=True)
(first,) = torch.autograd.grad(ExpSquared.apply(x), x, create_graph=True)
print("alone:", first.item())
# > alone: 2.0
try:
    torch.autograd.grad(first, x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn

(first,) = torch.autograd.grad(ExpSquared.apply(x) ** 2, x, create_graph=True)
print("inside a square:", first.item(), torch.autograd.grad(first, x)[0].item())
# > inside a square: 4.0 8.0
print("the true values:", 4.0, 16.0)
# > the true values: 4.0 16.0
