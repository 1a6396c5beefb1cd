import torch
from torch import nn

words = nn.Embedding(4, 2)
trained = torch.tensor([[0.0], [0.0], [1.0], [1.0]])
words.weight.register_hook(lambda grad: grad * trained)

words(torch.tensor([0, 2, 2])).sum().backward()
print(words.weight.grad)
# > tensor([[0., 0.],
# >         [0., 0.],
# >         [2., 2.],
# >         [0., 0.]])
