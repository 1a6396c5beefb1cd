import torch


class Largest(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        value, place = x.max(0)
        ctx.mark_non_differentiable(place)
        ctx.place, ctx.shape = place, x.shape
        return value, place

    @staticmethod
    def backward(ctx, grad, _):
        return torch.zeros(ctx.shape).index_fill(0, ctx.place, grad.item())


x = torch.tensor([1.0, 5.0], requires_grad=True)
value, place = Largest.apply(x)
value.backward()
print(place.requires_grad, x.grad)
# > False tensor([0., 1.])
