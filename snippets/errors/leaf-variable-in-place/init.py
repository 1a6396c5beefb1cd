import torch

layer = torch.nn.Linear(2, 1)
with torch.no_grad():
    layer.weight.fill_(0.5)
    layer.bias.zero_()
    layer.weight.clamp_(-0.1, 0.1)  # clipping, after a step
print(layer.weight)
# > Parameter containing:
# > tensor([[0.1000, 0.1000]], requires_grad=True)

torch.nn.init.constant_(layer.weight, 0.5)  # uses no_grad internally
print(layer.weight)
# > Parameter containing:
# > tensor([[0.5000, 0.5000]], requires_grad=True)
