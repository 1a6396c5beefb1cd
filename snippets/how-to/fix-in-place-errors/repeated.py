import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
index = torch.tensor([0, 0, 1])
out = torch.zeros(2)
out[index] = x  # position 0 is written twice
print(out.detach(), torch.autograd.grad(out.sum(), x))
# > tensor([2., 3.]) (tensor([1., 1., 1.]),)
