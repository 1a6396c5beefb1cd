import torch
from torch.distributions import Normal

mean = torch.tensor(0.0, requires_grad=True)
drawn = Normal(mean, 1.0).sample()
(grad,) = torch.autograd.grad(Normal(mean, 1.0).log_prob(drawn), mean)
print("equal to the sample itself:", torch.equal(grad, drawn))
# > equal to the sample itself: True
