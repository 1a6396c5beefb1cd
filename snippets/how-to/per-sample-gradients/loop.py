import torch

w = torch.tensor([1.0, 1.0], requires_grad=True)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])

rows = []
for row in x:
    (gradient,) = torch.autograd.grad((row @ w) ** 2, w)
    rows.append(gradient)
print(torch.stack(rows))
# > tensor([[ 6., 12.],
# >         [18.,  0.]])
