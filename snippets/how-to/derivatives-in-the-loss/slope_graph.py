import torch

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0, requires_grad=True)
u = w * x**2
(slope,) = torch.autograd.grad(u, x, create_graph=True)
loss = (slope - 10) ** 2
loss.backward(inputs=[w])
print(slope.item(), loss.item(), w.grad)
# > 12.0 4.0 tensor(16.)
