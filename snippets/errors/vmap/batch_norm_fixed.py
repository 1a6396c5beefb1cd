import torch

x = torch.ones(3, 4, 2)

norm = torch.func.replace_all_batch_norm_modules_(torch.nn.BatchNorm1d(2))
print(torch.func.vmap(norm)(x).shape)
# > torch.Size([3, 4, 2])

print(torch.func.vmap(torch.nn.GroupNorm(1, 2))(x).shape)
# > torch.Size([3, 4, 2])
