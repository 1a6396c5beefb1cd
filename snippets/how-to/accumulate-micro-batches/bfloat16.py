import torch

for dtype in (torch.bfloat16, torch.float32):
    w = torch.zeros((), dtype=dtype, requires_grad=True)
    for _ in range(300):
        (w * 1).backward()
    print(w.grad)
    # > tensor(256., dtype=torch.bfloat16)
    # > tensor(300.)
