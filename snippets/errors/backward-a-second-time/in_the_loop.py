import torch

w = torch.tensor(3.0, requires_grad=True)
for step in range(2):
    scale = w**2
    w.grad = None
    (scale * 2).backward()
    print(step, w.grad)
    # > 0 tensor(12.)
    # > 1 tensor(12.)
