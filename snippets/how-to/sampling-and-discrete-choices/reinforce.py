import torch
from torch.distributions import Categorical

logits = torch.tensor([0.2, -0.1, 0.4], requires_grad=True)
reward = torch.tensor([1.0, 5.0, 2.0])

policy = Categorical(logits=logits)
torch.manual_seed(0)
actions = policy.sample((1000,))
loss = -(policy.log_prob(actions) * reward[actions]).mean()
loss.backward()
exact = torch.tensor([-0.4769, 0.6471, -0.1702])
print("close to the exact gradient:", torch.allclose(-logits.grad, exact, atol=0.3))
# > close to the exact gradient: True
