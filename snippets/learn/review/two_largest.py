import torch

x = torch.tensor([2.0, 5.0, 5.0], requires_grad=True)
x.max().backward()
print(x.grad)
# > tensor([0.0000, 0.5000, 0.5000])

x.grad = None
x.max(dim=0).values.backward()
print(x.grad)
# > tensor([0., 1., 0.])
