import torch
from torch import nn

for in_backward in (False, True):
    w = nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.Adam([w], lr=0.1)

    def step(p, optimizer=optimizer):
        optimizer.step()
        optimizer.zero_grad()

    if in_backward:
        w.register_post_accumulate_grad_hook(step)
    for factor in (1.0, 3.0):
        (w * factor).sum().backward()
    if not in_backward:
        step(w)
    print(f"in backward: {in_backward}, w is {w.item():.4f}")
    # > in backward: False, w is -0.1000
    # > in backward: True, w is -0.1918
