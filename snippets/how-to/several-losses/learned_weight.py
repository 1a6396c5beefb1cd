import torch
from torch import nn

loss = torch.tensor(2.0)


def train(objective):
    s = nn.Parameter(torch.tensor(0.0))
    optimizer = torch.optim.SGD([s], lr=0.05)
    for _ in range(300):
        optimizer.zero_grad()
        objective(s).backward()
        optimizer.step()
    return s.detach()


print("weight s:      ", f"{train(lambda s: s * loss):.2f}")
# > weight s:       -30.00
s = train(lambda s: (-s).exp() * loss + s)
print("weight exp(-s):", f"{(-s).exp():.2f}")
# > weight exp(-s): 0.50
