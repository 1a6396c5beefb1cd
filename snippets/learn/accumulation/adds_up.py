import torch

x = torch.tensor([2.0], requires_grad=True)
for _ in range(3):
    (x**2).backward()
    print(x.grad)
    # > tensor([4.])
    # > tensor([8.])
    # > tensor([12.])
