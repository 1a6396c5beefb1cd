import warnings

import torch

angle = torch.tensor([0.0], requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    cast = torch.exp(1j * angle).float()  # cos(angle)
target = torch.tensor([0.0 + 1.0j])
loss = (cast - target).abs().pow(2).sum()
loss.backward()
print(angle.grad)  # only the imaginary part depends on the angle here
# > tensor([0.])
