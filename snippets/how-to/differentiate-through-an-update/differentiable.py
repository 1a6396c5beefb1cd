import torch

start = torch.tensor(3.0, requires_grad=True)
fast = start.clone()
optimizer = torch.optim.SGD([fast], lr=0.1, differentiable=True)
(fast.grad,) = torch.autograd.grad(start**2, start, create_graph=True)
optimizer.step()
print(fast)
# > tensor(2.4000, grad_fn=<AddBackward0>)
print(torch.autograd.grad((fast - 1) ** 2, start)[0])
# > tensor(2.2400)
