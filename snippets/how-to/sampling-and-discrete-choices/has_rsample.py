import torch
from torch import distributions as D

for make in (D.Normal, D.Gamma, D.Beta, D.Bernoulli, D.Categorical, D.Poisson, D.VonMises):
    print(f"{make.__name__:12} {make.has_rsample}")
    # > Normal       True
    # > Gamma        True
    # > Beta         True
    # > Bernoulli    False
    # > Categorical  False
    # > Poisson      False
    # > VonMises     False
try:
    D.Categorical(logits=torch.zeros(3)).rsample()
except NotImplementedError as error:
    print(f"{type(error).__name__}, with the message {str(error)!r}")
    # > NotImplementedError, with the message ''
