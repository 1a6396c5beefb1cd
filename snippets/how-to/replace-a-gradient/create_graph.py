import torch

x = torch.tensor(2.0, requires_grad=True)
hidden = x * 1
hidden.register_hook(lambda grad: grad * 10)
(first,) = torch.autograd.grad(hidden**3, x, create_graph=True)
(second,) = torch.autograd.grad(first, x)
print(first.item(), second.item())
# > 120.0 1200.0
