import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
positive = x > 0
safe = torch.where(positive, x, 1.0)  # first: keep zero away from the root
root = torch.where(positive, torch.sqrt(safe), 0.0)  # second: select the value you want
root.sum().backward()
print(root.detach(), x.grad)
# > tensor([0., 2.]) tensor([0.0000, 0.2500])
