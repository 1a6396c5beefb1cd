import torch

x, size = torch.tensor([0.0, 1.0], requires_grad=True), torch.tensor([0.0, 1.0])
(x / size)[size > 0].sum().backward()
print(x.grad)
# > tensor([nan, 1.])

x.grad = None
(x[size > 0] / size[size > 0]).sum().backward()
print(x.grad)
# > tensor([0., 1.])
