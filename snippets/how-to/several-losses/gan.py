import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as bce

g = nn.Linear(2, 2)
d = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
g_optimizer = torch.optim.Adam(g.parameters(), lr=0.01)
d_optimizer = torch.optim.Adam(d.parameters(), lr=0.01)
real, one, zero = torch.ones(3, 2), torch.ones(3, 1), torch.zeros(3, 1)

for _ in range(2):
    fake = g(torch.randn(3, 2))

    d_optimizer.zero_grad()
    (bce(d(real), one) + bce(d(fake.detach()), zero)).backward()
    d_optimizer.step()

    g_optimizer.zero_grad()
    bce(d(fake), one).backward()
    g_optimizer.step()
print(all(p.grad is not None for p in (*g.parameters(), *d.parameters())))
# > True
