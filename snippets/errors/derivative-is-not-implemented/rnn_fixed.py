import torch

rnn = torch.nn.LSTM(2, 1)
x = torch.ones(3, 1, 2, requires_grad=True)
with torch.backends.cudnn.flags(enabled=False):  # around the forward pass
    y, _ = rnn(x)
(first,) = torch.autograd.grad(y.sum(), x, create_graph=True)
first.pow(2).sum().backward()  # a gradient penalty
print(x.grad.shape)
# > torch.Size([3, 1, 2])
