import torch

layer = torch.nn.Linear(1, 2)
with torch.no_grad():
    layer.weight.fill_(1.0)
    layer.bias.copy_(torch.tensor([-5.0, 0.0]))
x = torch.tensor([[1.0], [2.0], [3.0]])
dead = (torch.relu(layer(x)) == 0).all(dim=0)
print(dead.tolist())
# > [True, False]
