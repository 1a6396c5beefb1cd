import torch

x = torch.tensor(2.0, requires_grad=True)
sine = torch.sin(x)
y = sine * x
y.backward()
print(x.grad)
# > tensor(0.0770)
