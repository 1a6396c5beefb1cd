import torch
from torch import nn


def reach(run, x):
    x = x.detach().requires_grad_()
    run(x).backward()
    return x.grad.flatten(1).any(dim=1).nonzero().flatten().tolist()


rnn = nn.RNN(1, 2)


def last_loss(x, k):
    state = torch.zeros(1, 1, 2)
    for window in x.split(k):
        out, state = rnn(window, state.detach())
    return out[-1].sum()


print(reach(lambda x: last_loss(x, k=3), torch.ones(6, 1, 1)))
# > [3, 4, 5]
print(reach(lambda x: last_loss(x, k=6), torch.ones(6, 1, 1)))
# > [0, 1, 2, 3, 4, 5]
