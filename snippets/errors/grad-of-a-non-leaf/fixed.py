import torch

w = torch.tensor([3.0], requires_grad=True)
hidden = w * 2
hidden.retain_grad()
(hidden**2).backward()
print(hidden.grad, w.grad)
# > tensor([12.]) tensor([24.])
