import torch
from torch.autograd import gradcheck


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * 2.001  # wrong: should be 2


x = torch.tensor([1.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(Double.apply, (x,)))
# > True
print(gradcheck(Double.apply, (x,), rtol=1e-6, raise_exception=False))
# > False
