import torch
from torch import nn
from torch.optim import SGD, Adam, AdamW


def frozen_entry(make, **options):
    w = nn.Parameter(torch.ones(2))
    w.register_hook(lambda grad: grad * torch.tensor([0.0, 1.0]))
    optimizer = make([w], lr=0.01, **options)
    for _ in range(3):
        optimizer.zero_grad()
        w.sum().backward()
        optimizer.step()
    return f"{w[0].item():.6f}"


print("SGD, momentum:    ", frozen_entry(SGD, momentum=0.9))
# > SGD, momentum:     1.000000
print("Adam:             ", frozen_entry(Adam))
# > Adam:              1.000000
print("SGD, decay 1e-4:  ", frozen_entry(SGD, weight_decay=1e-4))
# > SGD, decay 1e-4:   0.999997
print("Adam, decay 1e-4: ", frozen_entry(Adam, weight_decay=1e-4))
# > Adam, decay 1e-4:  0.970013
print("AdamW, decay 1e-2:", frozen_entry(AdamW))
# > AdamW, decay 1e-2: 0.999700
