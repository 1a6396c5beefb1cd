import torch
from torch import nn

model = nn.Linear(2, 2)
log_var = nn.Parameter(torch.zeros(2))
losses = model(torch.ones(1, 2)).pow(2)[0]

for name, joined in (
    ("numbers", torch.tensor([loss.item() for loss in losses])),
    ("stacked", torch.stack(list(losses))),
):
    model.zero_grad()
    log_var.grad = None
    (joined * (-log_var).exp() + log_var).sum().backward()
    print(name, [p.grad is not None for p in (log_var, model.weight)])
    # > numbers [True, False]
    # > stacked [True, True]
