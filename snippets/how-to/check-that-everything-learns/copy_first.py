import copy

import torch
from torch import nn

model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = {
    "state_dict": model.state_dict(),
    "named_parameters": dict(model.named_parameters()),
    "a copy": copy.deepcopy(model.state_dict()),
}
model(torch.ones(1, 1)).sum().backward()
optimizer.step()
for name, kept in before.items():
    print(f"{name}: moved {not torch.equal(kept['weight'], model.weight)}")
    # > state_dict: moved False
    # > named_parameters: moved False
    # > a copy: moved True
