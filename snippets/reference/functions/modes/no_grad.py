import torch

x = torch.ones(1, requires_grad=True)
with torch.no_grad():
    print((x * 2).requires_grad)
    # > False
print((x * 2).requires_grad)
# > True
