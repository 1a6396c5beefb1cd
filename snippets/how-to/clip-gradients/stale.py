import torch
from torch import nn

trained, frozen = nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))
trained.grad, frozen.grad = torch.tensor([4.0]), torch.tensor([3.0])
frozen.requires_grad_(False)

print(nn.utils.clip_grad_norm_([trained, frozen], max_norm=100.0))
# > tensor(5.)
frozen.grad = None
print(nn.utils.clip_grad_norm_([trained, frozen], max_norm=100.0))
# > tensor(4.)
