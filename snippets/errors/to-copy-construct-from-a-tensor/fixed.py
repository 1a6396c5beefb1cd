import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
constant = (w * 3).detach().clone()
recorded = (w * 3).clone()
print(constant.requires_grad, recorded.requires_grad)
# > False True
