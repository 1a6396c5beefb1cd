import torch

print(torch.is_grad_enabled())
# > True
with torch.no_grad():
    print(torch.is_grad_enabled())
    # > False
