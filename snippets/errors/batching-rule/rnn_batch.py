import torch

rnn = torch.nn.GRU(2, 3, batch_first=True)
x = torch.ones(4, 5, 2)  # four sequences of five steps
y, _ = rnn(x)  # the layer takes the whole batch
print(y.shape)
# > torch.Size([4, 5, 3])
