import torch
from torch import nn

zero, tiny = nn.Parameter(torch.ones(1)), nn.Parameter(torch.ones(1))
optimizer = torch.optim.AdamW(
    [{"params": [zero], "weight_decay": 0.1}, {"params": [tiny], "weight_decay": 0.0}],
    lr=0.1,
)
(zero * 0.0 + tiny * 1e-6).sum().backward()
optimizer.step()
print(f"gradient 0: {zero.item():.3f}, gradient 1e-6: {tiny.item():.3f}")
# > gradient 0: 0.990, gradient 1e-6: 0.901
