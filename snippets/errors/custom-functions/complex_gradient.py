import torch


class HalveSpectrum(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.fft.ifft(torch.fft.fft(x) / 2).real

    @staticmethod
    def backward(ctx, grad_output):
        return torch.fft.ifft(torch.fft.fft(grad_output) / 2)


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = HalveSpectrum.apply(x).sum()

try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Expected isFloatingType(grad.scalar_type()) || (input_is_complex == grad_is_complex) to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement request to PyTorch.)
