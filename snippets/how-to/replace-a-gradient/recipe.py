import torch

x = torch.tensor([0.3, 1.7], requires_grad=True)

plain = x.round()
print(torch.autograd.grad(plain.sum(), x))
# > (tensor([0., 0.]),)

y = x + (x.round() - x).detach()
print(y)
# > tensor([0., 2.], grad_fn=<AddBackward0>)
print(torch.autograd.grad(y.sum(), x))
# > (tensor([1., 1.]),)
