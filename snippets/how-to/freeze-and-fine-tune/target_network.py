import copy

import torch
from torch import nn

online = nn.Linear(2, 1)
target = copy.deepcopy(online).requires_grad_(False)
state, next_state, reward = torch.ones(1, 2), torch.zeros(1, 2), 1.0

loss = (online(state) - (reward + 0.9 * target(next_state))).pow(2).mean()
loss.backward()
print([p.grad is not None for p in (*online.parameters(), *target.parameters())])
# > [True, True, False, False]

target.load_state_dict(online.state_dict())
print(torch.equal(target.weight, online.weight), target.weight.requires_grad)
# > True False
