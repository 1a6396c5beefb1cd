import torch
from torch.distributions import Categorical

scores = torch.tensor([1.0, 2.0])
legal = torch.tensor([False, False])  # no action is legal
masked = scores.masked_fill(~legal, float("-inf"))
try:
    Categorical(logits=masked, validate_args=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Expected parameter logits (Tensor of shape (2,)) of distribution Categorical(logits: torch.Size([2])) to satisfy the constraint IndependentConstraint(Real(), 1), but found invalid values:
    # > tensor([nan, nan])
