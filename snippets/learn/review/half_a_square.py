import torch

x = torch.tensor([3.0], requires_grad=True)
y = x * x.detach() + x
y.backward()
print(y.item(), x.grad)
# > 12.0 tensor([4.])
