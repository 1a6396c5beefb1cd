import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a * b

    @staticmethod
    def backward(ctx, grad_output):
        a, b = ctx.saved_tensors  # one name for each saved tensor
        return grad_output * b, grad_output * a


a = torch.tensor(2.0, requires_grad=True)
Product.apply(a, torch.tensor(5.0)).backward()
print(a.grad)
# > tensor(5.)
