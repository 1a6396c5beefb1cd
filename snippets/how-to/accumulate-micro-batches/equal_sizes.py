import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0, 9.0, 3.0, 5.0])

w = torch.zeros((), requires_grad=True)
(w * x).mean().backward()
print("one batch:", w.grad)
# > one batch: tensor(4.)

w.grad = None
for part in x.split(2):
    ((w * part).mean() / 4).backward()
print("mean / k: ", w.grad)
# > mean / k:  tensor(4.)
