import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y, z = x**2, x.sum()
torch.autograd.backward([y, z], grad_tensors=[torch.tensor([1.0, 10.0]), None])
print(x.grad)
# > tensor([ 3., 41.])
