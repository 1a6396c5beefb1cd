import torch
from torch import nn

torch.manual_seed(0)
layer, x = nn.Linear(512, 512), torch.randn(64, 512)
alone, in_batch = layer(x[:1]), layer(x)[:1]
print(torch.allclose(alone, in_batch, atol=1e-4))
# > True
