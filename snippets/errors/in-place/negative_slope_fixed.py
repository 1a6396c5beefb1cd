import torch

x = torch.tensor([-1.0, 2.0], requires_grad=True)
torch.nn.functional.leaky_relu(x * 1, -0.1).sum().backward()
print(x.grad)
# > tensor([-0.1000,  1.0000])
