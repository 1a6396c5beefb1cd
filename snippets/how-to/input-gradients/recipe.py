import torch
from torch import nn

model = nn.Linear(3, 2)
model.weight.data = torch.tensor([[1.0, -2.0, 0.0], [3.0, 0.0, 5.0]])
x = torch.tensor([[0.2, 0.4, 0.6]], requires_grad=True)

logits = model(x)
(grad,) = torch.autograd.grad(logits[0, 1], x)
print(grad)
# > tensor([[3., 0., 5.]])
print("a gradient of the weights:", model.weight.grad)
# > a gradient of the weights: None
