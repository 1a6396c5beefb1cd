import torch

row = torch.tensor([1.0, 2.0], requires_grad=True)
table = row.expand(3, 2).clone()
table[0] += 1
table.sum().backward()
print(table)
# > tensor([[2., 3.],
# >         [1., 2.],
# >         [1., 2.]], grad_fn=<CopySlices>)
print(row.grad)
# > tensor([3., 3.])
