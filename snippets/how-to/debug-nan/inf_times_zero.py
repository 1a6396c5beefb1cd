import torch

x = torch.tensor(1.0, requires_grad=True)
scaled = x * 0.0
loss = scaled.sqrt()
loss.backward()
print(x.grad)
# > tensor(nan)
