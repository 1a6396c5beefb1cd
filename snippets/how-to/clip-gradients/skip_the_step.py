import torch
from torch import nn

w = nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)

for factor in (2.0, float("inf"), 3.0):
    optimizer.zero_grad()
    (w * factor).sum().backward()
    norm = nn.utils.get_total_norm(p.grad for p in [w])
    if norm.isfinite():
        nn.utils.clip_grads_with_norm_([w], max_norm=1.0, total_norm=norm)
        optimizer.step()
    print(f"norm {norm:.1f}, w is now {w.item():.1f}")
    # > norm 2.0, w is now 0.9
    # > norm inf, w is now 0.9
    # > norm 3.0, w is now 0.8
