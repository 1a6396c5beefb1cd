import torch
from torch import nn

trained = torch.tensor([0.0, 1.0])

for order in ("masked by a hook", "masked after clipping"):
    w = nn.Parameter(torch.zeros(2))
    if order == "masked by a hook":
        w.register_hook(lambda grad: grad * trained)
    (w * torch.tensor([3.0, 4.0])).sum().backward()
    norm = nn.utils.clip_grad_norm_([w], max_norm=1.0)
    w.grad *= trained
    print(f"{order}: norm {norm:.0f}, gradient {w.grad}")
    # > masked by a hook: norm 4, gradient tensor([0.0000, 1.0000])
    # > masked after clipping: norm 5, gradient tensor([0.0000, 0.8000])
