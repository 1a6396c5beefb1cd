import torch

x = torch.tensor(3.0, requires_grad=True)
for _ in range(2):
    (x**2).backward()
    print(x.grad)
    # > tensor(6.)
    # > tensor(12.)
for _ in range(2):
    print(torch.func.grad(torch.square)(x.detach()))
    # > tensor(6.)
    # > tensor(6.)
