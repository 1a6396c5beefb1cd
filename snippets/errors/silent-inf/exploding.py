import torch

w = torch.tensor(1.5, requires_grad=True)
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
    # > loss 3211, gradient 4.357e+04, w -216.3
    # > loss inf, gradient -inf, w inf
    # > loss inf, gradient inf, w nan
