import torch

x = torch.tensor(2.0, requires_grad=True)
for factor in (1.0, 10.0, 100.0):
    x.grad = None
    (factor * x).backward()
    (factor * x).backward()
print(x.grad)
# > tensor(200.)
