import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
first = (x * 2)[0].detach()
print(first.requires_grad)
# > False
