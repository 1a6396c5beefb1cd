import torch

w = torch.tensor(3.0, requires_grad=True)
for value in (1.0, 5.0):
    x = torch.tensor(value, requires_grad=True)
    (u_x,) = torch.autograd.grad(w * x, x, create_graph=True)
    print(torch.autograd.grad((u_x - 1) ** 2, w)[0])
    # > tensor(4.)
    # > tensor(4.)
