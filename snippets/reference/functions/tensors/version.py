import torch

x = torch.zeros(2)
view = x[:1]
x.add_(1)
view.add_(1)
print(x._version, view._version)
# > 2 2
