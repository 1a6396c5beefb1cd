import torch
from torch.utils.checkpoint import checkpoint

layer = torch.nn.Linear(2, 2)
arrived = []
layer.weight.register_post_accumulate_grad_hook(lambda p: arrived.append("weight"))
x = torch.ones(1, 2, requires_grad=True)
for _ in range(2):  # one layer, used twice
    x = checkpoint(layer, x, use_reentrant=False)
x.sum().backward()
print(arrived)
# > ['weight']
