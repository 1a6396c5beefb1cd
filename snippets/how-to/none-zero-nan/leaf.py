import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = 3 * w
print(w.is_leaf, hidden.is_leaf)
# > True False

hidden.retain_grad()  # before backward
hidden.pow(2).sum().backward()
print(hidden.grad)
# > tensor([ 6., 12.])
