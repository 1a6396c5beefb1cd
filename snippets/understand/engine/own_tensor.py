import torch

x = torch.ones(2, requires_grad=True)
(x * 3).sum().backward()
first = x.grad
(x * 4).sum().backward()
print(x.grad is first, first)
# > True tensor([7., 7.])

x.grad = None
gradient = torch.ones(2)
x.view(2).backward(gradient)
print("the caller's memory:", x.grad.data_ptr() == gradient.data_ptr())
# > the caller's memory: True
