import torch
from torch import nn

table = nn.Embedding(4, 1)
seen = torch.zeros(4, dtype=torch.bool)
for batch in ([0, 1], [1, 3]):
    table.zero_grad()
    table(torch.tensor(batch)).sum().backward()
    seen |= table.weight.grad.any(dim=1)
    print("rows without a gradient:", (~seen).nonzero().flatten().tolist())
    # > rows without a gradient: [2, 3]
    # > rows without a gradient: [2]
