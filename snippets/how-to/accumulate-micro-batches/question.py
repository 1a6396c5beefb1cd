import torch

w = torch.zeros((), requires_grad=True)
for part in (torch.tensor([2.0, 4.0, 6.0]), torch.tensor([8.0])):
    ((w * part).mean() / 2).backward()
print(f"{w.grad:.1f}")
# > 6.0

w.grad = None
(w * torch.tensor([2.0, 4.0, 6.0, 8.0])).mean().backward()
print(f"{w.grad:.1f}")
# > 5.0
