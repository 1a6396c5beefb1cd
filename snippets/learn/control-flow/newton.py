import torch

a = torch.tensor(9.0, requires_grad=True)
y, iterations = torch.tensor(1.0), 0
while abs(y * y - a) > 1e-4:
    y = (y + a / y) / 2
    iterations += 1
y.backward()

print(iterations, f"{y.item():.4f}")
# > 5 3.0000
print(f"{a.grad.item():.4f}")
# > 0.1667
