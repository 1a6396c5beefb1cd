import torch

for zeroing in (True, False):
    w = torch.tensor([1.0], requires_grad=True)
    for _ in range(2):
        if zeroing:
            w.grad = None
        ((w - 3) ** 2).backward()
        with torch.no_grad():
            w -= 0.25 * w.grad
    print(zeroing, w.item())
    # > True 2.5
    # > False 3.5
