import torch

w = torch.tensor(3.0, requires_grad=True)
scale = w**2  # computed once, before the loop
for step in range(2):
    try:
        (scale * 2).backward()
        print(step, w.grad)
        # > 0 tensor(12.)
    except RuntimeError as e:
        print(step, e)
        # > 1 Trying to backward through the graph a second time...
