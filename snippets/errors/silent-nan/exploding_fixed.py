import torch

w = torch.nn.Parameter(torch.tensor(1.5))
optimizer = torch.optim.SGD([w], lr=0.005)
for step in range(10):
    optimizer.zero_grad()
    h = torch.tensor(1.0)
    for _ in range(10):
        h = w * h
    loss = (h - 1) ** 2
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_([w], max_norm=10.0)
    optimizer.step()
    if step in (0, 5, 9):
        print(f"loss {loss:.4g}, norm {norm:.4g}, w {w:.4g}")
        # > loss 3210.9, norm before 43568, then w 1.45
        # > loss 69.11, norm before 1238.8, then w 1.2
        # > loss 0.39552, norm before 19.513, then w 1
