import torch

x = torch.tensor(2.0, requires_grad=True)
w = torch.tensor(3.0, requires_grad=True)
torch.autograd.backward(w * x**2)  # accumulates into every leaf
print(x.grad, w.grad)
# > tensor(12.) tensor(4.)
