import torch
from torch.distributions import Categorical

reward = torch.tensor([0.0, 1.0])
for sign in (1, -1):
    logits = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([logits], lr=0.5)
    torch.manual_seed(0)
    for _ in range(200):
        policy = Categorical(logits=logits)
        action = policy.sample()
        loss = sign * policy.log_prob(action) * reward[action]
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"sign {sign:+}: the rewarded action is preferred: {bool(logits[1] > logits[0])}")
    # > sign +1: the rewarded action is preferred: False
    # > sign -1: the rewarded action is preferred: True
