import torch

a, b = torch.ones(2, 2, requires_grad=True), torch.ones(4, requires_grad=True)
for number in (1, 2):
    (a.view(4) + b.view(4)).square().sum().backward()
    print(f"after pass {number}: {a.grad[0, 0]} and {b.grad[0]}")
    # > after pass 1: 4.0 and 4.0
    # > after pass 2: 12.0 and 12.0
print("one memory:", a.grad.data_ptr() == b.grad.data_ptr())
# > one memory: True

a.grad, b.grad = None, None
b.register_hook(lambda gradient: gradient.clone())
for _ in range(2):
    (a.view(4) + b.view(4)).square().sum().backward()
print(f"with a copy: {a.grad[0, 0]} and {b.grad[0]}")
# > with a copy: 8.0 and 8.0
