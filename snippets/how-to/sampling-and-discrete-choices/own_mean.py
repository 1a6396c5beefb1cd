import itertools

import torch
from torch.distributions import Categorical

logits = torch.zeros(2, requires_grad=True)
reward = torch.tensor([1.0, 0.0])
(exact,) = torch.autograd.grad((logits.softmax(0) * reward).sum(), logits)

policy = Categorical(logits=logits)
expected = {"own mean": torch.zeros(2), "mean of the others": torch.zeros(2)}
for pair in itertools.product(range(2), repeat=2):
    actions = torch.tensor(pair)
    got = reward[actions]
    for name, baseline in zip(expected, (got.mean(), got.flip(0)), strict=True):
        term = (policy.log_prob(actions) * (got - baseline)).mean()
        expected[name] += 0.25 * torch.autograd.grad(term, logits, retain_graph=True)[0]
print("exact:", exact)
# > exact: tensor([ 0.2500, -0.2500])
print(expected)
# > {'own mean': tensor([ 0.1250, -0.1250]), 'mean of the others': tensor([ 0.2500, -0.2500])}
