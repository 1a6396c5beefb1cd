import torch
from torch import nn

for unscale_first in (True, False):
    w = nn.Parameter(torch.zeros(2))
    optimizer = torch.optim.SGD([w], lr=1.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)

    scaler.scale((w * torch.tensor([0.3, 0.4])).sum()).backward()
    if unscale_first:
        scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_([w], max_norm=1.0)
    scaler.step(optimizer)
    scaler.update()
    print(f"unscale_ first: {unscale_first}, norm {norm:.1f}, moved by {w.data.norm():.4f}")
    # > unscale_ first: True, norm 0.5, moved by 0.5000
    # > unscale_ first: False, norm 512.0, moved by 0.0010
