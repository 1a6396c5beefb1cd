import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], requires_grad=True)
first, middle, last = x.unbind()
left, right = last.split(1)
y = first.sum() * 2 + right * 3
y.backward()

print(x.grad)
# > tensor([[2., 2.],
# >         [0., 0.],
# >         [0., 3.]])
