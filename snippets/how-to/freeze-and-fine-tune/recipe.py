import torch
from torch import nn

backbone, head = nn.Linear(3, 4), nn.Linear(4, 1)
model = nn.Sequential(backbone, nn.ReLU(), head)

backbone.requires_grad_(False)
trained = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.AdamW(trained, lr=0.1)

before = {name: p.clone() for name, p in model.named_parameters()}
loss = model(torch.ones(2, 3)).pow(2).mean()
loss.backward()
optimizer.step()

for name, p in model.named_parameters():
    print(name, "stayed" if torch.equal(p, before[name]) else "moved")
    # > 0.weight stayed
    # > 0.bias stayed
    # > 2.weight moved
    # > 2.bias moved
