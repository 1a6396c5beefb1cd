import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], requires_grad=True)
z = x**2 - 6 * x + 9
z.sum().backward()

print(z.tolist())
# > [4.0, 1.0, 0.0, 1.0, 4.0]
print(x.grad.tolist())
# > [-4.0, -2.0, 0.0, 2.0, 4.0]
