import torch
from torch.utils.data import DataLoader


def next_number(loader):
    torch.manual_seed(0)
    for _ in loader:
        pass
    return torch.rand(1)


nothing = next_number([])
print("no loader's number:", torch.equal(next_number(DataLoader(range(4))), nothing))
# > no loader's number: False
own = DataLoader(range(4), generator=torch.Generator())
print("with its own generator:", torch.equal(next_number(own), nothing))
# > with its own generator: True
