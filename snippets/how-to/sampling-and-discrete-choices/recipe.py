import torch
from torch.distributions import Normal

mean = torch.tensor(1.5, requires_grad=True)
distribution = Normal(mean, 1.0)
print("sample: ", distribution.sample().requires_grad)
# > sample:  False
drawn = distribution.rsample()
print("rsample:", drawn.requires_grad)
# > rsample: True

(grad,) = torch.autograd.grad(drawn**2, mean)
print("gradient is twice the sample:", torch.equal(grad, 2 * drawn))
# > gradient is twice the sample: True
