import torch
from torch import nn

backbone, head = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
optimizer = torch.optim.SGD(
    [
        {"params": [backbone], "max_norm": 0.5},
        {"params": [head], "max_norm": 5.0},
    ],
    lr=0.1,
)
backbone.grad, head.grad = torch.tensor([3.0, 4.0]), torch.tensor([2.0])

for group in optimizer.param_groups:
    nn.utils.clip_grad_norm_(group["params"], group["max_norm"])
print(backbone.grad)
# > tensor([0.3000, 0.4000])
print(head.grad)
# > tensor([2.])
