import copy

import torch

x = torch.tensor(1.0, requires_grad=True)
deep = copy.deepcopy(x)
out = x.clone() * 2 + x.detach() * 3 + deep * 5
out.backward()
print(x.grad, deep.grad)
# > tensor(2.) tensor(5.)
