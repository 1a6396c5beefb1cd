import torch

x = torch.ones(1, 1)
with torch.autocast("cpu"):
    print((x @ x).dtype)
    # > torch.bfloat16
with torch.autocast("cpu", dtype=torch.float16):
    print((x @ x).dtype)
    # > torch.float16
