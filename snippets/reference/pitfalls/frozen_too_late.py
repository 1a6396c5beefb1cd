import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2
x.requires_grad_(False)  # after the forward pass
y.backward()
print(x.grad)
# > None
