import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
y = torch.where(x > 0, x.sqrt(), 0.0)
y.sum().backward()
print(y.tolist(), x.grad)
# > [0.0, 2.0] tensor([   nan, 0.2500])
