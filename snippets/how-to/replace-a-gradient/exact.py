import torch

soft = torch.tensor([0.3, 0.6])
hard = (soft > 0.25).float()

print((hard + soft - soft == hard).tolist())
# > [False, True]
print((soft + (hard - soft) == hard).tolist())
# > [True, True]
