import torch
from torch.distributions import Categorical

logits = torch.tensor([0.2, -0.1, 0.4], requires_grad=True)
reward = torch.tensor([1.0, 5.0, 2.0])
(exact,) = torch.autograd.grad((logits.softmax(0) * reward).sum(), logits)
print("exact:              ", exact)
# > exact:               tensor([-0.4769,  0.6471, -0.1702])

policy = Categorical(logits=logits)
expected = torch.zeros(3)
for action in range(3):
    probability = policy.probs[action].detach()
    term = policy.log_prob(torch.tensor(action)) * reward[action]
    expected += probability * torch.autograd.grad(term, logits, retain_graph=True)[0]
print("mean over all draws:", expected)
# > mean over all draws: tensor([-0.4769,  0.6471, -0.1702])
