from torch import nn

layer = nn.Linear(2, 1).requires_grad_(False)
print([each.requires_grad for each in layer.parameters()])
# > [False, False]
