import torch

x = torch.zeros(1)
x.numpy()[0] = 5.0
print(x._version)
# > 0
torch.autograd.graph.increment_version(x)
print(x._version)
# > 1
