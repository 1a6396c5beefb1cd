import torch
from torch import nn
from torch.func import vmap

images = torch.zeros(5, 3, 4, 4)
flatten = nn.Flatten()

print("the batch:       ", flatten(images).shape)
# > the batch:        torch.Size([5, 48])
print("vmap:            ", vmap(flatten)(images).shape)
# > vmap:             torch.Size([5, 3, 16])
print("vmap with [None]:", vmap(lambda x: flatten(x[None])[0])(images).shape)
# > vmap with [None]: torch.Size([5, 48])
