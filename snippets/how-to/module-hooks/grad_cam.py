import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 3, 3), nn.ReLU(), nn.Flatten(), nn.Linear(12, 2))
kept = {}


def keep(module, args, output):
    kept["activation"] = output.detach()
    output.register_hook(lambda grad: kept.update(gradient=grad))


with model[1].register_forward_hook(keep):
    scores = model(torch.randn(1, 1, 4, 4))
scores[0, 1].backward()

weight = kept["gradient"].mean((2, 3), keepdim=True)
print((weight * kept["activation"]).sum(1).relu().shape)
# > torch.Size([1, 2, 2])
