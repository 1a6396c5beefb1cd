import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
parts = [w[0] ** 2, w[1] ** 2]

loss = torch.tensor([p.item() for p in parts]).sum()
print(loss.requires_grad)
# > False

loss = torch.stack(parts).sum()
loss.backward()
print(w.grad)
# > tensor([2., 4.])
