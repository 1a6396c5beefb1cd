import warnings

import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
first = torch.optim.SGD([w], lr=0.4)
scheduler = torch.optim.lr_scheduler.StepLR(first, step_size=1, gamma=0.5)
optimizer = torch.optim.SGD([w], lr=0.4)

optimizer.step()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()
print(str(caught[0].message)[:46])
# > Detected call of `lr_scheduler.step()` before
print(first.param_groups[0]["lr"], optimizer.param_groups[0]["lr"])
# > 0.2 0.4
