import torch
from torch import nn

words = nn.Embedding(3, 1, padding_idx=0)
nn.init.ones_(words.weight)
optimizer = torch.optim.SGD(words.parameters(), lr=0.1, weight_decay=0.5)

out = words(torch.tensor([0, 1]))
out.sum().backward()
print("gradient:        ", words.weight.grad.flatten())
# > gradient:         tensor([0., 1., 0.])
optimizer.step()
print("after the step:  ", words.weight.data.flatten())
# > after the step:   tensor([0.9500, 0.8500, 0.9500])

optimizer.zero_grad()
nn.functional.linear(words(torch.tensor([1])), words.weight).sum().backward()
print("with tied output:", words.weight.grad[0])
# > with tied output: tensor([0.8500])
