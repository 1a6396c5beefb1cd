import torch

w = torch.tensor(3.0, requires_grad=True)
a = w * 2
with torch.no_grad():
    c = w * 10
out = a * c
out.backward()

print(w.grad)  # 2 * 30, because c is a constant
# > tensor(60.)
