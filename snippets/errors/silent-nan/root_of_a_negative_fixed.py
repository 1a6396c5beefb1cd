import torch

x = torch.tensor([-8.0, 8.0], requires_grad=True)
y = x.sign() * x.abs() ** (1 / 3)
y.sum().backward()
print(y.tolist(), x.grad)
# > [-2.0, 2.0] tensor([0.0833, 0.0833])
