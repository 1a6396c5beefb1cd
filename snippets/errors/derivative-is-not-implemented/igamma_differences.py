import torch


class Igamma(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, x):
        ctx.save_for_backward(a, x)
        return torch.igamma(a, x)

    @staticmethod
    def backward(ctx, grad_output):
        a, x = ctx.saved_tensors
        h = 1e-5
        slope = (torch.igamma(a + h, x) - torch.igamma(a - h, x)) / (2 * h)
        return grad_output * slope, None  # no gradient for x


a = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
x = torch.tensor([1.0, 1.0], dtype=torch.float64)
Igamma.apply(a, x).sum().backward()
print(a.grad)
# > tensor([-0.4317, -0.2762], dtype=torch.float64)
