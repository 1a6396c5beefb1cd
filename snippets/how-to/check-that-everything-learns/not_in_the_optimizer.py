import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[1] = nn.Linear(2, 1)

known = {id(p) for group in optimizer.param_groups for p in group["params"]}
own = {id(p): name for name, p in model.named_parameters()}
print("missing:", [name for key, name in own.items() if key not in known])
# > missing: ['1.weight', '1.bias']
print("not in the model:", len(known - own.keys()))
# > not in the model: 2
