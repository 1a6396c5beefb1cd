import torch

x = torch.tensor(2.0, requires_grad=True)
y = 3 * x
y = 10 * y
y.backward()
print(y.item(), x.grad)
# > 60.0 tensor(30.)
