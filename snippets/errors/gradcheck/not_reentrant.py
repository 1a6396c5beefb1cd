import torch
from torch.autograd import gradcheck


class Noisy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        noise = 1e-9 * torch.rand_like(grad_output)
        return grad_output * (2 + noise)


x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(Noisy.apply, (x,))
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > GradcheckError: Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, although analytical gradient matches numerical gradient.The tolerance for nondeterminism was 0.0.
