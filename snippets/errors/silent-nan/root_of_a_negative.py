import torch

x = torch.tensor([-8.0, 8.0], requires_grad=True)
y = x ** (1 / 3)
y.sum().backward()
print(y.tolist(), x.grad)
# > [nan, 2.0] tensor([   nan, 0.0833])
