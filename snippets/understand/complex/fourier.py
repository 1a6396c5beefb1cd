import torch

x = torch.tensor([1.0, 2.0, 0.0, -1.0], requires_grad=True)
spectrum = torch.fft.fft(x)
energy = (spectrum.real**2 + spectrum.imag**2).sum()
energy.backward()
print(spectrum.dtype, x.grad)
# > torch.complex64 tensor([ 8., 16.,  0., -8.])
print(2 * len(x) * x.detach())
# > tensor([ 8., 16.,  0., -8.])
