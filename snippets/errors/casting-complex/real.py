import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = torch.fft.ifft(torch.fft.fft(x) * 2).real  # not .float()
y.sum().backward()
print(x.grad)
# > tensor([2., 2.])
