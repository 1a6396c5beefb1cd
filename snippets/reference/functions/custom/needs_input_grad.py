import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return x * y

    @staticmethod
    def backward(ctx, grad):
        print(ctx.needs_input_grad)
        # > (True, False)
        x, y = ctx.saved_tensors
        return y * grad, x * grad if ctx.needs_input_grad[1] else None


x, y = torch.tensor(3.0, requires_grad=True), torch.tensor(5.0)
Product.apply(x, y).backward()
print(x.grad, y.grad)
# > tensor(5.) None
