import torch

x = torch.tensor([2.0], requires_grad=True)
y = x.detach() ** 2 + (x - x.detach()) * 7
print(y.detach(), torch.autograd.grad(y, x))
# > tensor([4.]) (tensor([7.]),)
