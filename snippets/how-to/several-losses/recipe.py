import torch
from torch import nn

trunk = nn.Linear(2, 3)
price, rooms = nn.Linear(3, 1), nn.Linear(3, 1)
parts = nn.ModuleList([trunk, price, rooms])
optimizer = torch.optim.SGD(parts.parameters(), lr=0.01)

h = trunk(torch.tensor([[1.0, 2.0], [3.0, 1.0]])).tanh()
price_loss = (price(h) - 4.0).pow(2).mean()
rooms_loss = (rooms(h) - 2.0).pow(2).mean()

optimizer.zero_grad()
(price_loss + 0.5 * rooms_loss).backward()
optimizer.step()
print([p.grad is not None for p in parts.parameters()])
# > [True, True, True, True, True, True]
