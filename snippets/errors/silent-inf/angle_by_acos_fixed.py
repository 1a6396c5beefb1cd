import torch

a = torch.tensor([1.0, 0.0], requires_grad=True)
b = torch.tensor([1.0, 0.0])
cross = a[0] * b[1] - a[1] * b[0]
torch.atan2(cross, a @ b).backward()
print(a.grad)
# > tensor([ 0., -1.])
