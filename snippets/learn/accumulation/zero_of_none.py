import torch

x = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.1)
(x * 2).backward()
optimizer.zero_grad()

try:
    x.grad.zero_()
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'NoneType' object has no attribute 'zero_'
