import torch
from torch import nn

cell = nn.RNNCell(1, 2)
for last in (3, 4, 5):
    x = torch.ones(6, 1, 1, requires_grad=True)
    h = torch.zeros(1, 2)
    for step in range(last + 1):
        if step % 3 == 0:
            h = h.detach()
        h = cell(x[step], h)
    h.sum().backward()
    reached = x.grad.flatten().nonzero().flatten().tolist()
    print(f"loss at {last} reaches inputs {reached}")
    # > loss at 3 reaches inputs [3]
    # > loss at 4 reaches inputs [3, 4]
    # > loss at 5 reaches inputs [3, 4, 5]
