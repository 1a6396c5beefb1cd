import torch

bias = torch.zeros(2, requires_grad=True)
(torch.ones(3, 2) + bias).sum().backward()
print("broadcast to 3 rows:", bias.grad)
# > broadcast to 3 rows: tensor([3., 3.])

x = torch.zeros(3, requires_grad=True)
x[[0, 0, 2]].sum().backward()
print("read at 0, 0 and 2:", x.grad)
# > read at 0, 0 and 2: tensor([2., 0., 1.])
