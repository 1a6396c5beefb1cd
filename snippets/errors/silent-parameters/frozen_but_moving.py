import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
w.sum().backward()
optimizer.step()

w.requires_grad_(False)
optimizer.zero_grad(set_to_none=False)
optimizer.step()
print(w.grad, w)
# > tensor(0.) tensor(0.8100)
