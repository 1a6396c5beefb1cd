import torch
from torch import nn


def steps(batches, k, last):
    w, seen = nn.Parameter(torch.zeros(())), []
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(2):
        for i in range(batches):
            (w * 1.0).backward()
            if (i + 1) % k == 0 or (last and i + 1 == batches):
                seen.append(w.grad.item())
                optimizer.step()
                optimizer.zero_grad()
    return seen


print(steps(batches=5, k=2, last=False))
# > [2.0, 2.0, 3.0, 2.0]
print(steps(batches=5, k=2, last=True))
# > [2.0, 2.0, 1.0, 2.0, 2.0, 1.0]
