import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
steps = torch.arange(3).float().requires_grad_()
(w * steps).sum().backward()
print(w.grad, steps.grad)
# > tensor([0., 1., 2.]) tensor([1., 2., 3.])
