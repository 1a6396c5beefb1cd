import torch
from torch import nn


def three_steps_frozen(clear):
    w = nn.Parameter(torch.tensor(1.0))
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9, weight_decay=0.1)
    (w * 1.0).backward()
    optimizer.step()

    w.requires_grad_(False)
    clear(optimizer)
    before = w.item()
    for _ in range(3):
        optimizer.step()
    return f"{before:.4f} -> {w.item():.4f}"


print("old .grad:", three_steps_frozen(lambda o: None))
# > old .grad: 0.8900 -> 0.0197
print("zeros:    ", three_steps_frozen(lambda o: o.zero_grad(set_to_none=False)))
# > zeros:     0.8900 -> 0.5760
print("None:     ", three_steps_frozen(lambda o: o.zero_grad()))
# > None:      0.8900 -> 0.8900
