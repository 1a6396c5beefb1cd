import torch

first = torch.nn.Parameter(torch.tensor([1.0]))
second = torch.nn.Parameter(torch.tensor([1.0]))
try:
    torch.optim.LBFGS([{"params": [first]}, {"params": [second]}])
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: LBFGS doesn't support per-parameter options (parameter groups)
