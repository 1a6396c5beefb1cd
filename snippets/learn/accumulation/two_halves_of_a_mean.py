import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0])
w = torch.tensor(2.0, requires_grad=True)


def loss_of(part):
    return ((w * part - 1) ** 2).mean()


loss_of(x).backward()
print(w.grad)
# > tensor(25.)

w.grad = None
for half in (x[:2], x[2:]):
    (loss_of(half) / 2).backward()
print(w.grad)
# > tensor(25.)

w.grad = None
for part in (x[:3], x[3:]):
    (loss_of(part) * len(part) / len(x)).backward()
print(w.grad)
# > tensor(25.)
