import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
w = torch.tensor([1.0], requires_grad=True)  # a new tensor with the same name

(w**2).backward()
optimizer.step()
print(w.item(), w.grad)
# > 1.0 tensor([2.])

optimizer = torch.optim.SGD([w], lr=0.5)  # updates the new tensor
optimizer.step()
print(w.item())
# > 0.0
