import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 2), nn.Tanh(), nn.Linear(2, 1))
for parameter in model.parameters():
    nn.init.ones_(parameter)
norms = {}


def watch(module, inputs, output):
    name = type(module).__name__
    output.register_hook(lambda grad: norms.update({name: grad.norm().item()}))


handle = model[1].register_forward_hook(watch)
model(torch.tensor([[0.0]])).sum().backward()
print({name: round(norm, 4) for name, norm in norms.items()})
# > {'Tanh': 1.4142}
handle.remove()
