import torch
from torch.distributions import Normal

log_scale = torch.tensor([-200.0], requires_grad=True)
try:
    Normal(torch.zeros(1), log_scale.exp(), validate_args=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Expected parameter scale (Tensor of shape (1,)) of distribution Normal(loc: tensor([0.]), scale: tensor([0.], grad_fn=<ExpBackward0>)) to satisfy the constraint GreaterThan(lower_bound=0.0), but found invalid values:
    # > tensor([0.], grad_fn=<ExpBackward0>)
