import torch

big, small = torch.tensor(1e8), torch.tensor(1.0)
print(((big + small) - big).item())
# > 0.0
print(((big - big) + small).item())
# > 1.0
