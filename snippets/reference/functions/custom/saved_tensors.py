import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return x * y

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return y * grad, x * grad


x, y = (torch.tensor(float(k), requires_grad=True) for k in (3, 5))
Product.apply(x, y).backward()
print(x.grad, y.grad)
# > tensor(5.) tensor(3.)
