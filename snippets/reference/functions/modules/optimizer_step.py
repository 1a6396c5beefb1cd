import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
(w**2).backward()
optimizer.step()
print(w)
# > tensor([0.5000], requires_grad=True)
