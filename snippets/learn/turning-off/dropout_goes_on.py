import torch
from torch import nn

drop = nn.Dropout(0.5)
ones = torch.ones(1000)

with torch.no_grad():
    print((drop(ones) == 0).any())
    # > tensor(True)
    drop.eval()
    print((drop(ones) == 0).any())
    # > tensor(False)
