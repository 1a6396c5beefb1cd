import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
result = torch.add(x, 1)
result.sum().backward()
print(x.grad)
# > tensor([1., 1.])

buffer = torch.empty(2)
with torch.no_grad():
    torch.add(x, 1, out=buffer)  # no gradient is needed here
print(buffer)
# > tensor([2., 3.])
