import torch

w = torch.tensor(1.5, requires_grad=True)
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
        # > loss 3211, norm 4.357e+04, w 1.45
        # > loss 69.11, norm 1239, w 1.2
        # > loss 0.3955, norm 19.51, w 1
