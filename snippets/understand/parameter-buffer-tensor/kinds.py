# --8<-- [start:module]
import torch
from torch import nn


class Kinds(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(1))
        self.frozen = nn.Parameter(torch.ones(1), requires_grad=False)
        self.register_buffer("mean", torch.ones(1))
        self.register_buffer("mask", torch.ones(1), persistent=False)
        self.tensor = torch.ones(1)
        self.learned = torch.ones(1, requires_grad=True)
        self.listed = [nn.Parameter(torch.ones(1))]


# --8<-- [end:module]
# --8<-- [start:table]
kinds = {
    "Parameter": lambda model: model.weight,
    "frozen Parameter": lambda model: model.frozen,
    "buffer": lambda model: model.mean,
    "non-persistent buffer": lambda model: model.mask,
    "tensor": lambda model: model.tensor,
    "tensor that requires grad": lambda model: model.learned,
    "Parameter in a list": lambda model: model.listed[0],
}
for name, get in kinds.items():
    model = Kinds()
    gradient = get(model).requires_grad
    trained = any(get(model) is each for each in model.parameters())
    saved = any(get(model).data_ptr() == each.data_ptr() for each in model.state_dict().values())
    moved = get(model.double()).dtype == torch.float64
    unfrozen = get(model.requires_grad_(False).requires_grad_(True)).requires_grad
    cells = (gradient, trained, saved, moved, unfrozen)
    print(f"{name}:", *("yes" if cell else "no" for cell in cells))
    # > Parameter: yes yes yes yes yes
    # > frozen Parameter: no yes yes yes yes
    # > buffer: no no yes yes no
    # > non-persistent buffer: no no no yes no
    # > tensor: no no no no no
    # > tensor that requires grad: yes no no no yes
    # > Parameter in a list: yes no no no yes
# --8<-- [end:table]
