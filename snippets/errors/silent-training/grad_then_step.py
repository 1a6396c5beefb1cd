import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
loss = w**2
(gradient,) = torch.autograd.grad(loss, w)
optimizer.step()
print(gradient, w.grad, w.item())
# > tensor(2.) None 1.0
