import torch

w = torch.tensor(3.0, requires_grad=True)
a = w * 2
with torch.no_grad():
    c = w * 10
out = a * c
out.backward()

print(w.grad)  # c is a constant: 2 * 30
# > tensor(60.)
