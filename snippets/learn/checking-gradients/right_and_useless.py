import torch
from torch.autograd import gradcheck

x = torch.tensor([1.2, 2.7], dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.round, (x,)))
# > True
print(gradcheck(torch.argmax, (x,)))
# > True
