import torch

w = torch.tensor(3.0, requires_grad=True)
total = 0.0
for _ in range(2):
    loss = w**2
    loss.backward()
    total += loss.item()
print(total, w.grad)
# > 18.0 tensor(12.)
