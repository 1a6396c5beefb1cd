import torch

w = torch.tensor([1.0], requires_grad=True)
((w - 3) ** 2).backward()
with torch.no_grad():
    w -= 0.5 * w.grad
print(w)
# > tensor([3.], requires_grad=True)
print(w.grad)
# > tensor([-4.])
