import torch

x = torch.linspace(1, 2, 1000)
for dtype in (torch.float32, torch.bfloat16):
    values = x.to(dtype)
    winners = (values == values.max()).sum().item()
    print(dtype, len(values.unique()), "different values,", winners, "of them the largest")
    # > torch.float32 1000 different values, 1 of them the largest
    # > torch.bfloat16 129 different values, 4 of them the largest
