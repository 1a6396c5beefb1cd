import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
longer = torch.cat([w.detach(), torch.zeros(1)]).requires_grad_()
print(longer, w.reshape(2, 1).shape)
# > tensor([1., 2., 0.], requires_grad=True) torch.Size([2, 1])
