import torch

x = torch.tensor([1.0, 2.0])
w = torch.tensor([3.0, 4.0], requires_grad=True)
y = x * w  # computed from w, so it requires grad
y.register_hook(lambda grad: print("arrived at y:", grad))
# > arrived at y: tensor([1., 1.])
y.sum().backward()
