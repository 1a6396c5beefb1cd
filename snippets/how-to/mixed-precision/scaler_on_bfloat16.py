import torch
from torch import nn

model = nn.Linear(4, 3)
x = torch.tensor([[0.1, 0.2, 0.3, 0.4]])
grads = []
for scale in (1.0, 65536.0):
    model.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = model(x)
    (y.float().square().mean() * scale).backward()
    grads.append(model.weight.grad / scale)
print(torch.equal(*grads))
# > True
