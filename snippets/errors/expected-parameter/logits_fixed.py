import torch
from torch.distributions import Categorical

scores = torch.tensor([1.0, 2.0])
legal = torch.tensor([False, False])
masked = scores.masked_fill(~legal, torch.finfo(scores.dtype).min)
print(Categorical(logits=masked, validate_args=True).probs)
# > tensor([0.5000, 0.5000])
