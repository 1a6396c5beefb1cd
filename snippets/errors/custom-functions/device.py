import torch


class Mask(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 1

    @staticmethod
    def backward(ctx, grad_output):
        mask = torch.ones(2, device="meta")
        return mask


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = Mask.apply(x).sum()

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Function MaskBackward returned an invalid gradient at index 0 - expected device cpu but got meta
