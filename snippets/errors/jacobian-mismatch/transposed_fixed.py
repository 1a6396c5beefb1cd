import torch
from torch.autograd import gradcheck


class Multiply(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        ctx.save_for_backward(w)
        return w @ x

    @staticmethod
    def backward(ctx, grad_output):
        (w,) = ctx.saved_tensors
        return w.T @ grad_output, None


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
w = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64)
print(gradcheck(Multiply.apply, (x, w)))
# > True
