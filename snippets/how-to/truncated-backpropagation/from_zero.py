import torch
from torch import nn

rnn, x = nn.RNN(1, 2), torch.ones(4, 1, 1)
whole, _ = rnn(x)
_, state = rnn(x[:2])

with_state, _ = rnn(x[2:], state.detach())
from_zero, _ = rnn(x[2:])
print("detached state:", torch.allclose(with_state, whole[2:]))
# > detached state: True
print("zeros:         ", torch.allclose(from_zero, whole[2:]))
# > zeros:          False
