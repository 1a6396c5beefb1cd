import torch

w = torch.tensor(2.0, requires_grad=True)
penalty = w**2
loss = 3 * w + penalty
loss.backward()
print(loss.item(), w.grad)
# > 10.0 tensor(7.)
