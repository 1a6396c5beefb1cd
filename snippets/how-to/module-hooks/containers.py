import torch
from torch import nn

model, seen = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)), []
for name, module in model.named_modules():
    module.register_full_backward_hook(lambda *_, name=name or "model": seen.append(name))
model(torch.ones(1, 2, requires_grad=True)).sum().backward()
print(seen)
# > ['1', '0', 'model']
