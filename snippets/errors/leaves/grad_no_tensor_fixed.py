import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
w.grad = None
print(w.grad)
# > None
w.grad = torch.zeros_like(w)
print(w.grad)
# > tensor([0., 0.])
