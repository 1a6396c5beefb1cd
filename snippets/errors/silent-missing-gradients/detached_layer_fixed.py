import torch

first = torch.tensor(2.0, requires_grad=True)
second = torch.tensor(3.0, requires_grad=True)
hidden = first * 5.0
loss = second * hidden
loss.backward()
print(first.grad, second.grad)
# > tensor(15.) tensor(10.)
