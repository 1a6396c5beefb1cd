import torch

x = torch.tensor([4.0, 0.0], requires_grad=True)
y = torch.where(x > 0, x.sqrt(), x)
y.sum().backward()
print(y.tolist())
# > [2.0, 0.0]
print(x.grad)
# > tensor([0.2500,    nan])
print(0.0 * torch.tensor(float("inf")))
# > tensor(nan)
