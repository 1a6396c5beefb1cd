import torch
from torch.distributions import Normal

policy = torch.nn.Linear(2, 1)
observation = torch.tensor([[1.0, float("nan")]])
try:
    Normal(policy(observation), 1.0, validate_args=True)
except ValueError as e:
    print(f"ValueError: {str(e).splitlines()[0]}")
    # > ValueError: Expected parameter loc (Tensor of shape (1, 1)) of distribution Normal(loc: tensor([[nan]], grad_fn=<AddmmBackward0>), scale: tensor([[1.]])) to satisfy the constraint Real(), but found invalid values:
print(observation.isfinite().all(), all(p.isfinite().all() for p in policy.parameters()))
# > tensor(False) True
