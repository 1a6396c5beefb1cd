import torch

for cut in (None, 1, 2):
    w = torch.tensor(0.5, requires_grad=True)
    h = torch.tensor(1.0)
    for step in range(3):
        if step == cut:
            h = h.detach()
        h = w * h
    h.backward()
    print(f"cut before step {cut}: value {h.item()}, gradient {w.grad.item()}")
    # > cut before step None: value 0.125, gradient 0.75
    # > cut before step 1: value 0.125, gradient 0.5
    # > cut before step 2: value 0.125, gradient 0.25
