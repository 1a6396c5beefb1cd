import torch
from torch import nn

x = torch.tensor([[1.0, 0.0], [2.0, 5.0], [4.0, 1.0]], requires_grad=True)
for norm in (nn.BatchNorm1d(2), nn.LayerNorm(2)):
    torch.manual_seed(0)
    critic = nn.Sequential(nn.Linear(2, 2), norm, nn.Tanh(), nn.Linear(2, 1))
    out = critic(x)
    (summed,) = torch.autograd.grad(out.sum(), x, retain_graph=True)
    rows = [torch.autograd.grad(out[i], x, retain_graph=True)[0][i] for i in range(3)]
    print(type(norm).__name__, torch.allclose(summed, torch.stack(rows), atol=1e-5))
    # > BatchNorm1d False
    # > LayerNorm True
