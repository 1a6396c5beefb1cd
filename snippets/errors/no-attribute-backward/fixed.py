import torch

w = torch.tensor(3.0, requires_grad=True)
loss = w**2
loss.backward()
print(loss.item(), w.grad)  # the number is only for the log
# > 9.0 tensor(6.)
