import torch

w = torch.tensor([1.5, 2.5], requires_grad=True)
with torch.no_grad():
    w.copy_(torch.tensor([1, 2]))
print(w)
# > tensor([1., 2.], requires_grad=True)
