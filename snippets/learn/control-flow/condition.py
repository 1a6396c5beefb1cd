import torch

x = torch.tensor(2.0, requires_grad=True)
threshold = torch.tensor(1.0, requires_grad=True)
above = x > threshold
print(above, above.requires_grad)
# > tensor(True) False

y = 7 * x if above else 4 * x
y.backward()
print(x.grad, threshold.grad)
# > tensor(7.) None
