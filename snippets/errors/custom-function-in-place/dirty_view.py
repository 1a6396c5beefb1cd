import torch


class AddOne(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x, 2 * x

    @staticmethod
    def backward(ctx, grad_x, grad_double):
        return grad_x + 2 * grad_double  # not reached


base = torch.tensor([1.0, 2.0], requires_grad=True)
view = (base * 1)[:1]
try:
    AddOne.apply(view)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: If your Function modifies inplace an input that is a view of another Tensor, your Function cannot return more than one Tensor. This is not supported by the current autograd engine. You should either make sure the input is not a view (using .clone() for example) or make your Function only return one Tensor (potentially splitting it into two Functions: one doing the inplace that returns a single Tensor and a second one that does the other operations). You can ask on the forum https://discuss.pytorch.org/ if you need help to do this change.
