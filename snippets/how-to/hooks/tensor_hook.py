import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 2
hidden.register_hook(lambda grad: grad * 10)
hidden.register_hook(lambda grad: grad + 1)

hidden.sum().backward()
print(x.grad)
# > tensor([22., 22.])
