import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(w**2).backward()
optimizer.step()
((w - 1) ** 2).backward()
print("w.grad:", round(w.grad.item(), 4), "of which 6 is the first gradient")
# > w.grad: 8.8 of which 6 is the first gradient
