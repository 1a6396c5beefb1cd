import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.4)
try:
    torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, last_epoch=3)
except KeyError as e:
    print(f"KeyError: {e}")
    # > KeyError: "param 'initial_lr' is not specified in param_groups[0] when resuming scheduler with last_epoch >= 0.\nThis typically happens when:\n1. You're trying to resume training from a checkpoint but haven't properly loaded the optimizer state\n2. You're using last_epoch >= 0 for a fresh training run (not recommended)"
