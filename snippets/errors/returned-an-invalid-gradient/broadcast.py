import torch


class AddBias(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, bias):
        return x + bias

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output, grad_output.sum(dim=1)  # dim=0 was meant


x = torch.ones(3, 2, requires_grad=True)
bias = torch.zeros(2, requires_grad=True)
try:
    AddBias.apply(x, bias).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Function AddBiasBackward returned an invalid gradient at index 1 - got [3] but expected shape compatible with [2]
