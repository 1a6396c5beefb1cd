import torch


def gradient(k):
    w = torch.tensor(0.5, requires_grad=True)
    h, loss = torch.tensor(1.0), 0.0
    for step in range(4):
        if step % k == 0:
            h = h.detach()
        h = w * h
        loss = loss + h
    loss.backward()
    return w.grad.item()


for k in (1, 2, 4):
    print("detached every", k, "steps:", gradient(k))
    # > detached every 1 steps: 1.875
    # > detached every 2 steps: 2.5
    # > detached every 4 steps: 3.25
