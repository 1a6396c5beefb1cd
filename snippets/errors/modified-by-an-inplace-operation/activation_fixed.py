import torch

x = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)
model = torch.nn.Sequential(torch.nn.Sigmoid(), torch.nn.ReLU())
model(x).sum().backward()
print(x.grad)
# > tensor([0.1966, 0.2500, 0.1966])
