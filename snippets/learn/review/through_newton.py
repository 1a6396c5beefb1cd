import torch

a = torch.tensor([9.0], requires_grad=True)
root = torch.tensor([1.0])
for _ in range(8):
    root = (root + a / root) / 2
root.backward()
print(root.item(), a.grad)
# > 3.0 tensor([0.1667])

b = torch.tensor([9.0], requires_grad=True)
b.sqrt().backward()
print(b.grad)
# > tensor([0.1667])
