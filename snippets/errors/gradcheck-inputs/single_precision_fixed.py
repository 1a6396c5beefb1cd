import torch
from torch.autograd import gradcheck

x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(lambda x: x**3, (x,)))
# > True

layer = torch.nn.Linear(2, 1).double()  # works for a module too
print(gradcheck(layer, (x,)))
# > True
