import torch

x = torch.tensor([0.0, 100.0], requires_grad=True)
y = torch.nn.functional.softplus(x)
y.sum().backward()
print(y.tolist(), x.grad)
# > [0.6931471824645996, 100.0] tensor([0.5000, 1.0000])
