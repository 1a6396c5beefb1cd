import torch
from torch import nn

lstm, x = nn.LSTM(1, 2), torch.ones(3, 1, 1)


def only_h(state):
    return state[0].detach(), state[1]


def both(state):
    return tuple(each.detach() for each in state)


for cut in (only_h, both):
    out, state = lstm(x)
    out.sum().backward()
    out, state = lstm(x, cut(state))
    try:
        out.sum().backward()
        print(cut.__name__, "ok")
        # > both ok
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
        # > RuntimeError: Trying to backward through the graph a second time ...
