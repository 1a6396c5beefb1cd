import torch

x, threshold = torch.tensor(2.0, requires_grad=True), torch.tensor(1.0, requires_grad=True)
y = x**2 if x > threshold else x
y.backward()
print(x.grad, threshold.grad)
# > tensor(4.) None
