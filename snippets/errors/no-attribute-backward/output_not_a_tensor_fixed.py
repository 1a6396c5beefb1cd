import torch

w = torch.tensor(3.0, requires_grad=True)
print(torch.autograd.grad([w**2], [w]))
# > (tensor(6.),)
