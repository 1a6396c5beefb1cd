import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
hidden = x**2
handle = hidden.register_hook(lambda grad: grad.clamp(-1, 1))

(hidden * torch.tensor([0.5, 5.0, -7.0])).sum().backward()
print(x.grad)
# > tensor([ 1.,  4., -6.])
handle.remove()
