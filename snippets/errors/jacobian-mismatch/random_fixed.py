import torch
from torch.autograd import gradcheck
from torch.nn.functional import dropout


def same_mask(x):
    torch.manual_seed(0)
    return dropout(x)


x = torch.tensor([0.5, -1.0], dtype=torch.float64, requires_grad=True)
print(gradcheck(same_mask, (x,)))
# > True
