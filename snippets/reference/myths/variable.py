import torch

x = torch.autograd.Variable(torch.ones(1), requires_grad=True)
print(type(x), isinstance(torch.ones(1), torch.autograd.Variable))
# > <class 'torch.Tensor'> True
