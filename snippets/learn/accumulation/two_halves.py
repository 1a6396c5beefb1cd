import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0])
w = torch.tensor(2.0, requires_grad=True)


def loss_of(part):
    return ((w * part - 1) ** 2).sum()


loss_of(x).backward()
print(w.grad)
# > tensor(100.)

w.grad = None
loss_of(x[:2]).backward()
loss_of(x[2:]).backward()
print(w.grad)
# > tensor(100.)
