import torch

with torch.autocast("cpu", dtype=torch.bfloat16):
    product = torch.ones(2, 2) @ torch.ones(2, 2)
print(product.dtype)
# > torch.bfloat16
