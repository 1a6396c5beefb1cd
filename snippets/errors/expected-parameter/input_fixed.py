import torch
from torch.distributions import Normal

policy = torch.nn.Linear(2, 1)
observation = torch.tensor([[1.0, float("nan")]])
known = observation.isfinite()
observation = torch.where(known, observation, 0.0)  # before the policy
print(known, Normal(policy(observation), 1.0, validate_args=True).mean.isfinite())
# > tensor([[ True, False]]) tensor([[True]])
