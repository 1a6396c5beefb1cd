import torch

x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
scale = torch.tensor([1.0, 10.0, 100.0], requires_grad=True)
shift = torch.tensor(0.5, requires_grad=True)
y = x * scale + shift
y.sum().backward()

print(scale.grad)
# > tensor([5., 7., 9.])
print(shift.grad)
# > tensor(6.)
