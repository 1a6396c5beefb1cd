import torch
from torch.autograd import gradcheck

at_kink = torch.tensor([0.0, 1.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.relu, (at_kink,), raise_exception=False))
# > False

away = torch.tensor([0.5, -1.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(torch.relu, (away,)))
# > True
