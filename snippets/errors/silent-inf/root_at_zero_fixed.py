import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
(x + 1e-4).sqrt().sum().backward()
print(x.grad)
# > tensor([50.0000,  0.2500])
