import torch

x = torch.tensor(2.0, requires_grad=True)
for _ in range(2):
    print(torch.autograd.grad(x**2, x))
    # > (tensor(4.),)
    # > (tensor(4.),)
print(x.grad)
# > None
