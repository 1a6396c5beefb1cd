import torch


class Slope(torch.autograd.Function):  # the derivative is a Function too
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.from_numpy(3 * x.detach().numpy() ** 2)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 6 * x


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.from_numpy(x.detach().numpy() ** 3)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * Slope.apply(x)


x = torch.tensor([2.0], requires_grad=True)
y = Cube.apply(x) ** 2
(first,) = torch.autograd.grad(y.sum(), x, create_graph=True)
first.sum().backward()
print(x.grad)  # y is x**6, so this is 30 * x**4
# > tensor([480.])
