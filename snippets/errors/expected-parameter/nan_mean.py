import torch
from torch.distributions import Normal

policy = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
loss = (policy(torch.ones(1, 2)) * 0).sqrt().sum()  # the square root of zero
loss.backward()
optimizer.step()  # every parameter is nan from here on
try:
    Normal(policy(torch.ones(1, 2)), 1.0, validate_args=True)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Expected parameter loc (Tensor of shape (1, 1)) of distribution Normal(loc: tensor([[nan]], grad_fn=<AddmmBackward0>), scale: tensor([[1.]])) to satisfy the constraint Real(), but found invalid values:
    # > tensor([[nan]], grad_fn=<AddmmBackward0>)
