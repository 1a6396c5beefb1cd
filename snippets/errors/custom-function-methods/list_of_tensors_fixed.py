import torch


class Both(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x, 3 * x  # a tuple

    @staticmethod
    def backward(ctx, grad_double, grad_triple):
        return 2 * grad_double + 3 * grad_triple


x = torch.tensor(1.0, requires_grad=True)
double, triple = Both.apply(x)
print(double.requires_grad)
# > True
(double + triple).backward()
print(x.grad)
# > tensor(5.)
