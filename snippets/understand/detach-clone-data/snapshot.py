import copy

import torch

model = torch.nn.Linear(1, 1, bias=False)
torch.nn.init.constant_(model.weight, 1.0)
shared = model.state_dict()
kept = copy.deepcopy(model.state_dict())
with torch.no_grad():
    model.weight.add_(1.0)
print(shared["weight"].item(), kept["weight"].item())
# > 2.0 1.0
