import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(0.5, requires_grad=True)
c = a * b
d = c.sin()
y = d * a
y.backward()
print(f"dy/da = {a.grad:.4f}, dy/db = {b.grad:.4f}")
# > dy/da = 1.3818, dy/db = 2.1612
