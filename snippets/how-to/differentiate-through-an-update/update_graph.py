import torch

start = torch.tensor(4.0, requires_grad=True)
inner_loss = start * start
(grad,) = torch.autograd.grad(inner_loss, start, create_graph=True)
updated = start - 0.25 * grad
outer_loss = updated**2
outer_loss.backward()
print(updated.item(), start.grad)
# > 2.0 tensor(2.)
