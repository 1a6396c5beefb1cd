import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
part = torch.tensor([1.0, 2.0])
w.grad = torch.zeros_like(w)
w.grad[:2] = part
print(w.grad)
# > tensor([1., 2., 0.])
