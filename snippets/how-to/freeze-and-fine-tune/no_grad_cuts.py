import torch
from torch import nn

base = nn.Linear(2, 1).requires_grad_(False)
prompt = torch.ones(2, requires_grad=True)

print("frozen: ", base(prompt).requires_grad)
# > frozen:  True
with torch.no_grad():
    print("no_grad:", base(prompt).requires_grad)
    # > no_grad: False
