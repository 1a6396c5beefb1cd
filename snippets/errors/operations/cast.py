import torch

total = torch.tensor([0, 0])
try:
    total += torch.tensor([0.5, 1.5])
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: result type Float can't be cast to the desired output type Long
