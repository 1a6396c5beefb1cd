import torch

x = torch.tensor(0.0, requires_grad=True)
y = torch.relu(x) - torch.relu(-x)
y.backward()
print(x.grad)
# > tensor(0.)
