import torch

x = torch.tensor([1.4, 2.6], requires_grad=True)
x.round().sum().backward()
print("round:", x.grad)
# > round: tensor([0., 0.])
print("argmax:", x.argmax().requires_grad)
# > argmax: False
