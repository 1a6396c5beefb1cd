import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
w.sum().backward()
w.requires_grad_(False)
optimizer.step()
print(w)
# > tensor([0.9000])
