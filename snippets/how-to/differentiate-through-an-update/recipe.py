import torch

start = torch.tensor(3.0, requires_grad=True)

inner_loss = start**2
(grad,) = torch.autograd.grad(inner_loss, start, create_graph=True)
updated = start - 0.1 * grad

outer_loss = (updated - 1) ** 2
outer_loss.backward()
print(f"updated: {updated.item():.2f}, by the start: {start.grad.item():.2f}")
# > updated: 2.40, by the start: 2.24
