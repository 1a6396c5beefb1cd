import torch
from torch import nn

backbone, head = nn.Linear(3, 4), nn.Linear(4, 1)
model = nn.Sequential(backbone, nn.ReLU(), head)

backbone.requires_grad_(False)
optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=0.1)

before = {name: p.clone() for name, p in model.named_parameters()}
loss = model(torch.ones(2, 3)).pow(2).mean()
loss.backward()
optimizer.step()

for name, p in model.named_parameters():
    print(name, "moved" if not torch.equal(p, before[name]) else "stayed", p.grad is not None)
    # > 0.weight stayed False
    # > 0.bias stayed False
    # > 2.weight moved True
    # > 2.bias moved True
