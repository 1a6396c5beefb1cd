import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
start = (w * 3).detach().requires_grad_()
(start**2).sum().backward()
print(start.grad, w.grad)
# > tensor([ 6., 12.]) None
