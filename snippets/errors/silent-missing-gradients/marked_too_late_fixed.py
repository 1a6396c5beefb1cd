import torch

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0).requires_grad_()
loss = w * x
loss.backward()
print(x.requires_grad, x.grad)
# > True tensor(3.)
