import torch

first, second, third = (torch.tensor(1.0, requires_grad=True) for _ in range(3))
h = torch.tensor(1.0)
for w in (first, second, third):
    h = (w * h).sigmoid()
h.backward()
for w in (first, second, third):
    print(f"{w.grad:.4f}")
    # > 0.0096
    # > 0.0359
    # > 0.1509
