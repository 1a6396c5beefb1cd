import torch


class Both(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return 2 * x, 3 * x

    @staticmethod
    def backward(ctx, grad_double, grad_triple):
        return grad_double * 2 + grad_triple * 3


x = torch.tensor(1.0, requires_grad=True)
double, triple = Both.apply(x)
try:
    double.backward()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
