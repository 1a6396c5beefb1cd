import torch
from torch.autograd import Function
from torch.func import grad, vmap


class Sort(Function):
    @staticmethod
    def forward(x, dim):
        order = x.detach().numpy().argsort(dim)
        order = torch.from_numpy(order)
        return x.gather(dim, order), order

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.dim = inputs[1]
        ctx.shape = inputs[0].shape
        ctx.save_for_backward(output[1])

    @staticmethod
    def backward(ctx, grad_sorted, grad_order):
        (order,) = ctx.saved_tensors
        grad = grad_sorted.new_zeros(ctx.shape)
        return grad.scatter(ctx.dim, order, grad_sorted), None

    @staticmethod
    def vmap(info, in_dims, x, dim):
        x = x.movedim(in_dims[0], 0)
        return Sort.apply(x, dim if dim < 0 else dim + 1), (0, 0)


rows = torch.tensor([[3.0, 1.0], [2.0, 5.0]])
print(vmap(lambda x: Sort.apply(x, 0)[0])(rows))
# > tensor([[1., 3.],
# >         [2., 5.]])
print(vmap(grad(lambda x: Sort.apply(x, 0)[0] @ torch.tensor([10.0, 20.0])))(rows))
# > tensor([[20., 10.],
# >         [10., 20.]])
