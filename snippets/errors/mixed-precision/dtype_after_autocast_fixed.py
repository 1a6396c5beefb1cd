import torch

first, second = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
with torch.autocast("cpu", dtype=torch.bfloat16):
    hidden = first(torch.ones(1, 2))
    inside = second(hidden)
outside = second(hidden.float())
print(hidden.dtype, inside.dtype, outside.dtype)
# > torch.bfloat16 torch.bfloat16 torch.float32
