import torch
from torch.distributions import Normal

mean = torch.tensor(1.5, requires_grad=True)
noise = torch.linspace(-8, 8, 1601)
weight = Normal(0.0, 1.0).log_prob(noise).exp() * 0.01  # the probability of each noise value
drawn = mean + noise  # what rsample() returns for this noise
fixed = drawn.detach()
policy = Normal(mean, 1.0)

terms = {
    "rsample: drawn**2": drawn**2,
    "sample: log_prob(fixed) * fixed**2": policy.log_prob(fixed) * fixed**2,
    "log_prob(drawn) * fixed**2": policy.log_prob(drawn) * fixed**2,
    "log_prob(drawn) * drawn**2": policy.log_prob(drawn) * drawn**2,
}
for name, term in terms.items():
    (grad,) = torch.autograd.grad((weight * term).sum(), mean, retain_graph=True)
    print(f"{name:34} {round(grad.item(), 1) + 0.0}")
    # > rsample: drawn**2                  3.0
    # > sample: log_prob(fixed) * fixed**2 3.0
    # > log_prob(drawn) * fixed**2         0.0
    # > log_prob(drawn) * drawn**2         -4.3
