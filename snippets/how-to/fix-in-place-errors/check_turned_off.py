import torch

x = torch.zeros(2, requires_grad=True)
with torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t):
    y = x.exp()
y.mul_(3)
y.sum().backward()
print(x.grad, "should be", 3 * x.detach().exp())
# > tensor([9., 9.]) should be tensor([3., 3.])
