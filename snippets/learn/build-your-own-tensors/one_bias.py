import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
b = torch.tensor([10.0, 20.0], requires_grad=True)

y = x + b  # adds b to each of the three rows
print(y.tolist())
# > [[11.0, 22.0], [13.0, 24.0], [15.0, 26.0]]
y.sum().backward()
print(b.grad.tolist())
# > [3.0, 3.0]
