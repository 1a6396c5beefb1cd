import torch

x = torch.tensor(1.0)
for dtype in (torch.float16, torch.bfloat16):
    w = x.to(dtype)
    print(w + 0.001)
    # > tensor(1.0010, dtype=torch.float16)
    # > tensor(1., dtype=torch.bfloat16)
