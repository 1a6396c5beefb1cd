import torch
from torch import nn

hidden = nn.Linear(2, 2)
output = nn.Linear(2, 1)
with torch.no_grad():
    hidden.weight.copy_(torch.tensor([[1.0, 2.0], [-1.0, 1.0]]))
    hidden.bias.copy_(torch.tensor([0.0, -2.0]))
    output.weight.copy_(torch.tensor([[1.0, 3.0]]))
    output.bias.fill_(1.0)

x = torch.tensor([[1.0, 2.0]])
h = torch.relu(hidden(x))
y_pred = output(h)
loss = (y_pred - 4).square().mean()
loss.backward()

print(output.weight.grad)
# > tensor([[20.,  0.]])
print(hidden.weight.grad)
# > tensor([[4., 8.],
# >         [0., 0.]])
