import torch

x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
a, b, c = x
y = torch.stack([a * b, b * c])
v = torch.tensor([1.0, 10.0])
y.backward(gradient=v)
print(x.grad)
# > tensor([ 3., 52., 30.])

jacobian = torch.tensor([[3.0, 2.0, 0.0], [0.0, 5.0, 3.0]])
print(v @ jacobian)
# > tensor([ 3., 52., 30.])
