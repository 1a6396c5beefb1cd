import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
kept = w
w = w.double()  # w is now the result of an operation
(w**2).sum().backward()
print(w is kept, w.is_leaf, kept.grad)
# > False False tensor([2., 4.])
