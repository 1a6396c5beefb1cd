import torch

for x in (torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([5.0])):
    y = x * 3
    if y.requires_grad:
        y.retain_grad()
        (y**2).sum().backward()
    print(y.grad)
    # > tensor([ 6., 12.])
    # > None
