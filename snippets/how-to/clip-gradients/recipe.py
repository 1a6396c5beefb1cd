import torch
from torch import nn

model = nn.Linear(2, 1, bias=False)
nn.init.ones_(model.weight)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, target = torch.tensor([[3.0, 4.0]]), torch.tensor([[17.0]])

optimizer.zero_grad()
loss = (model(x) - target).square().sum()
loss.backward()
norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
print(norm)
# > tensor(100.)
print(model.weight.grad)
# > tensor([[-0.6000, -0.8000]])
optimizer.step()
