import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
parts = []
loss = 0.0
for i in range(3):
    parts.append(x[i] * 2)
    loss = loss + (torch.stack(parts) ** 2).sum()
loss.backward()
print(x.grad)
# > tensor([24., 32., 24.])
