import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x**2


def show(grad):
    print("gradient at hidden:", grad)
    # > gradient at hidden: tensor([3., 3.])


handle = hidden.register_hook(show)
(hidden * 3).sum().backward()
handle.remove()
print(x.grad)
# > tensor([ 6., 12.])
