import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
(w**2).sum().backward()
w = w - 0.1 * w.grad  # no error, but a new tensor with a history
print(w.is_leaf)
# > False
