import torch
from torch.distributions import Categorical

logits = torch.tensor([0.2, -0.1, 0.4], requires_grad=True)
reward = torch.tensor([1.0, 5.0, 2.0])
policy = Categorical(logits=logits)
probabilities = policy.probs.detach()
for baseline in (0.0, 2.2):
    grads = []
    for action in range(3):
        term = policy.log_prob(torch.tensor(action)) * (reward[action] - baseline)
        grads.append(torch.autograd.grad(term, logits, retain_graph=True)[0])
    grads = torch.stack(grads)
    mean = probabilities @ grads
    spread = probabilities @ (grads - mean).square().sum(1)
    print(f"baseline {baseline}: mean {mean}, variance {spread:.2f}")
    # > baseline 0.0: mean tensor([-0.4769,  0.6471, -0.1702]), variance 5.70
    # > baseline 2.2: mean tensor([-0.4769,  0.6471, -0.1702]), variance 1.32
