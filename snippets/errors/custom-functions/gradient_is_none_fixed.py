import torch


class Both(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return 2 * x, 3 * x

    @staticmethod
    def backward(ctx, grad_double, grad_triple):
        grad = torch.tensor(0.0)
        if grad_double is not None:
            grad = grad + grad_double * 2
        if grad_triple is not None:
            grad = grad + grad_triple * 3  # not reached
        return grad


x = torch.tensor(1.0, requires_grad=True)
double, triple = Both.apply(x)
double.backward()
print(x.grad)
# > tensor(2.)
