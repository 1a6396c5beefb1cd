import torch

w = torch.nn.Parameter(torch.tensor(1.5))
optimizer = torch.optim.SGD([w], lr=0.005)
for _ in range(3):
    optimizer.zero_grad()
    h = torch.tensor(1.0)
    for _ in range(10):
        h = w * h
    loss = (h - 1) ** 2
    loss.backward()
    optimizer.step()
    print(f"loss {loss:.4g}, gradient {w.grad:.4g}, w {w:.4g}")
    # > loss 3210.9, gradient 43568, then w -216.34
    # > loss inf, gradient -inf, then w inf
    # > loss inf, gradient inf, then w nan
