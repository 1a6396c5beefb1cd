import torch
from torch import nn

rnn, x = nn.RNN(1, 2), torch.ones(6, 1, 1)

with torch.no_grad():
    _, state = rnn(x[:4])
out, _ = rnn(x[4:], state)
out.sum().backward()
print(state.requires_grad, rnn.weight_hh_l0.grad is not None)
# > False True
