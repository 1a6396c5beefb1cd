import torch

first, second = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
with torch.autocast("cpu", dtype=torch.bfloat16):
    hidden = first(torch.ones(1, 2))
try:
    second(hidden)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: mat1 and mat2 must have the same dtype, but got BFloat16 and Float
