import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.no_grad():
    first = w[0]

print(first.requires_grad)
# > True
(first * 5).backward()
print(w.grad)
# > None
