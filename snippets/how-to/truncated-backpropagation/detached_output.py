import torch
from torch import nn

rnn, head = nn.RNN(1, 2), nn.Linear(2, 1)
out, state = rnn(torch.ones(3, 1, 1))
head(out.detach()).sum().backward()
print(head.weight.grad is not None, rnn.weight_hh_l0.grad)
# > True None
