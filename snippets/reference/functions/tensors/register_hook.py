import torch

x = torch.tensor([2.0], requires_grad=True)
y = x * 3
y.register_hook(lambda grad: 10 * grad)
y.sum().backward()
print(x.grad)
# > tensor([30.])
