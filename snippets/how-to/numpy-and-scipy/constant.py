import numpy as np
import torch

x = torch.tensor([1.0], requires_grad=True)
y = x * torch.from_numpy(np.exp(x.detach().numpy()))
print("NumPy:  ", torch.autograd.grad(y, x)[0])
# > NumPy:   tensor([2.7183])
print("PyTorch:", torch.autograd.grad(x * x.exp(), x)[0])
# > PyTorch: tensor([5.4366])
