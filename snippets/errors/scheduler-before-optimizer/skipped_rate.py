import warnings

import torch


def rates(scheduler_comes_first):
    w = torch.nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([w], lr=0.4)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    used = []
    for _ in range(3):
        if scheduler_comes_first:
            scheduler.step()
        used.append(scheduler.get_last_lr()[0])
        optimizer.step()
        if not scheduler_comes_first:
            scheduler.step()
    return used


print(rates(scheduler_comes_first=False))
# > [0.4, 0.2, 0.1]
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(rates(scheduler_comes_first=True))
    # > [0.2, 0.1, 0.05]
