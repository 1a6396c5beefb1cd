import torch
from torch import nn


class Normalize(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(2))
        self.register_buffer("mean", torch.zeros(2))
        self.shift = torch.zeros(2)


model = Normalize().double()
print("trained:", [name for name, _ in model.named_parameters()])
# > trained: ['scale']
print("saved:", list(model.state_dict()))
# > saved: ['scale', 'mean']
print("moved:", model.scale.dtype, model.mean.dtype, "not moved:", model.shift.dtype)
# > moved: torch.float64 torch.float64 not moved: torch.float32
