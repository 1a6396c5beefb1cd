import torch

x = torch.tensor([0.0, 100.0], requires_grad=True)
y = torch.log(1 + torch.exp(x))
y.sum().backward()
print(y.tolist(), x.grad)
# > [0.6931471824645996, inf] tensor([0.5000,    nan])
