import torch

x = torch.zeros(3, requires_grad=True)
y = torch.nn.functional.normalize(x, dim=0, eps=1e-2)
y.sum().backward()
print(y.tolist(), x.grad)
# > [0.0, 0.0, 0.0] tensor([100., 100., 100.])
