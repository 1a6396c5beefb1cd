import torch
from torch import nn


class PartlyFrozenEmbedding(nn.Module):
    def __init__(self, weight, frozen):
        super().__init__()
        self.register_buffer("fixed", weight[:frozen].clone())
        self.free = nn.Parameter(weight[frozen:].clone())

    def forward(self, indices):
        return nn.functional.embedding(indices, torch.cat([self.fixed, self.free]))


words = PartlyFrozenEmbedding(torch.ones(3, 2), frozen=1)
optimizer = torch.optim.AdamW(words.parameters(), lr=0.1, weight_decay=0.5)
words(torch.tensor([0, 1])).sum().backward()
optimizer.step()
print(words.fixed)
# > tensor([[1., 1.]])
print(words.free.data)
# > tensor([[0.8500, 0.8500],
# >         [0.9500, 0.9500]])
