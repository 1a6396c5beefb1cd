import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
with torch.no_grad():
    first = w[0]
    first += 1  # both inside, so the change isn't recorded
print(w)
# > tensor([2., 2., 3.], requires_grad=True)
