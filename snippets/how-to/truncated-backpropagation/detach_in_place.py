import torch
from torch import nn

rnn = nn.RNN(1, 2)
out, _ = rnn(torch.ones(3, 1, 1))
try:
    out[-1].detach_()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: Can't detach views in-place. Use detach() instead. ...
print(out[-1].detach().requires_grad)
# > False
