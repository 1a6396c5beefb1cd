import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, flag):
        return 2 * x

    @staticmethod
    def backward(ctx, grad_output):
        return 2 * grad_output


x = torch.tensor(2.0, requires_grad=True)
try:
    Double.apply(x, True).backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: function DoubleBackward returned an incorrect number of gradients (expected 2, got 1)
