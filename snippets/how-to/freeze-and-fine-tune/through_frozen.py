import torch

first = torch.tensor(2.0, requires_grad=True)
frozen = torch.tensor(3.0)
last = torch.tensor(5.0, requires_grad=True)

loss = first * frozen * last
loss.backward()
print(first.grad, frozen.grad, last.grad)
# > tensor(15.) None tensor(6.)
