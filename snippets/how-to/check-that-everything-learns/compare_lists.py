import torch
from torch import nn

model, other = nn.Linear(2, 2), nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
held = optimizer.param_groups[0]["params"]
print("its own model:", held == list(model.parameters()))
# > its own model: True
try:
    print(held == list(other.parameters()))
except RuntimeError as error:
    print("another model:", error)
    # > another model: Boolean value of Tensor with more than one value is ambiguous
print("equal values:", [nn.Parameter(torch.ones(1))] == [nn.Parameter(torch.ones(1))])
# > equal values: True
