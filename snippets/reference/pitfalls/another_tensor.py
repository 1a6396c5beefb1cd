import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
w = torch.tensor([1.0], requires_grad=True)  # the old name, a new tensor

(w**2).backward()
optimizer.step()
print(w.item(), w.grad)
# > 1.0 tensor([2.])

optimizer = torch.optim.SGD([w], lr=0.5)  # this one knows it
optimizer.step()
print(w.item())
# > 0.0
