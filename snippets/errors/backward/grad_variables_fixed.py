import torch

x = torch.tensor(2.0, requires_grad=True)
torch.autograd.backward(x**2, grad_tensors=torch.tensor(1.0))
print(x.grad)
# > tensor(4.)
