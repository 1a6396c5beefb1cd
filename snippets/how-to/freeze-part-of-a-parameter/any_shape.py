import torch
from torch import nn
from torch.nn.utils import parametrize


class KeepWhere(nn.Module):
    def __init__(self, keep, value):
        super().__init__()
        self.register_buffer("keep", keep)
        self.register_buffer("value", value.detach().clone())

    def forward(self, original):
        return torch.where(self.keep, self.value, original)


layer = nn.Linear(2, 2, bias=False)
nn.init.ones_(layer.weight)
keep = torch.tensor([[True, False], [False, True]])
parametrize.register_parametrization(layer, "weight", KeepWhere(keep, layer.weight))

optimizer = torch.optim.AdamW(layer.parameters(), lr=0.1, weight_decay=0.5)
layer(torch.ones(1, 2)).sum().backward()
optimizer.step()
print(layer.weight.detach())
# > tensor([[1.0000, 0.8500],
# >         [0.8500, 1.0000]])
