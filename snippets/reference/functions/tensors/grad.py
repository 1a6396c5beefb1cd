import torch

x = torch.tensor([3.0], requires_grad=True)
print(x.grad)
# > None
for _ in range(2):
    (x**2).backward()
    print(x.grad)
    # > tensor([6.])
    # > tensor([12.])
