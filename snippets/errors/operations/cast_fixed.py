import torch

total = torch.tensor([0.0, 0.0])
total += torch.tensor([0.5, 1.5])
print(total)
# > tensor([0.5000, 1.5000])
