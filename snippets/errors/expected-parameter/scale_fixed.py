import torch
from torch.distributions import Normal
from torch.nn.functional import softplus

raw = torch.tensor([-200.0], requires_grad=True)
scale = softplus(raw) + 1e-3  # never zero
print(Normal(torch.zeros(1), scale, validate_args=True).scale)
# > tensor([0.0010], grad_fn=<AddBackward0>)
