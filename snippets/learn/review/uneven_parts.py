import torch

data = torch.tensor([1.0, 2.0, 3.0, 6.0])
w = torch.tensor([1.0], requires_grad=True)
(w * data).mean().backward()
print(w.grad)
# > tensor([3.])

w.grad = None
for part in (data[:3], data[3:]):
    ((w * part).mean() / 2).backward()
print(w.grad)
# > tensor([4.])

w.grad = None
for part in (data[:3], data[3:]):
    ((w * part).mean() * len(part) / len(data)).backward()
print(w.grad)
# > tensor([3.])
