import torch

w = torch.tensor([1.0], requires_grad=True)
old = w * 2  # made before the optimizer, and no parameter of it
optimizer = torch.optim.SGD([w], lr=0.5)
w = torch.tensor([1.0], requires_grad=True)  # a new tensor with the old name
(w**2).backward()
optimizer.step()
print(w.item(), optimizer.param_groups[0]["params"][0] is w)
# > 1.0 False
