from torch import nn

layer = nn.Linear(2, 2)
layer.requires_grad = False
print([p.requires_grad for p in layer.parameters()])
# > [True, True]

layer.requires_grad_(False)
print([p.requires_grad for p in layer.parameters()])
# > [False, False]
