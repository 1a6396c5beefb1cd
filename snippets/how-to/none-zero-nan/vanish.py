import torch

layers = [torch.nn.Linear(1, 1) for _ in range(8)]
for layer in layers:
    torch.nn.init.constant_(layer.weight, 0.5)
    torch.nn.init.zeros_(layer.bias)
x = torch.ones(1, 1)
for layer in layers:
    x = torch.sigmoid(layer(x))
x.sum().backward()
ratio = layers[0].weight.grad.abs() / layers[-1].weight.grad.abs()
print(ratio.item() < 1e-6)
# > True
