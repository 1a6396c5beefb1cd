import torch

layer = torch.nn.Linear(2, 1)
layer.weight.register_hook(lambda grad: grad * 10)
x = torch.tensor([[1.0, 2.0]])
layer(x).sum().backward()
print(layer.weight.grad)
# > tensor([[10., 20.]])
