import torch

z = torch.tensor(3.0 + 4.0j, requires_grad=True)
loss = z.abs() ** 2
loss.backward()
print(loss, z.grad)
# > tensor(25., grad_fn=<PowBackward0>) tensor(6.+8.j)
