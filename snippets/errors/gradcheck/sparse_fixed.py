import torch
from torch.autograd import gradcheck

x = torch.eye(2, dtype=torch.float64, requires_grad=True)
print(gradcheck(lambda x: (x.to_sparse() * 2).to_dense(masked_grad=False), (x,)))
# > True
