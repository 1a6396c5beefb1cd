import torch

start = torch.tensor(3.0, requires_grad=True)
lr = torch.tensor(0.1, requires_grad=True)
(grad,) = torch.autograd.grad(start**2, start, create_graph=True)
by_hand = (start - lr * grad - 1) ** 2
print(torch.autograd.grad(by_hand, (lr, start)))
# > (tensor(-16.8000), tensor(2.2400))

fast = start.clone()
optimizer = torch.optim.SGD([fast], lr=lr, differentiable=True)
(fast.grad,) = torch.autograd.grad(start**2, start, create_graph=True)
optimizer.step()
print(torch.autograd.grad((fast - 1) ** 2, (lr, start)))
# > (tensor(-16.8000), tensor(2.2400))
