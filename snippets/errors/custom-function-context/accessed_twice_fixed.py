import torch


class Product(torch.autograd.Function):
    clear_saved_tensors_on_access = True

    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a * b

    @staticmethod
    def backward(ctx, grad_output):
        a, b = ctx.saved_tensors  # read only once
        return grad_output * b, grad_output * a


a = torch.tensor(2.0, requires_grad=True)
y = Product.apply(a, torch.tensor(5.0))
y.backward()
print(a.grad)
# > tensor(5.)
