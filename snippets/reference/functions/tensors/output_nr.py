import torch

x = torch.ones(3, requires_grad=True)
print([each.output_nr for each in x.unbind()])
# > [0, 1, 2]
