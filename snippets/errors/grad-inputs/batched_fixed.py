import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
vectors = torch.tensor([[1.0, 0.0], [0.0, 1.0]])  # one vector per row
print(torch.autograd.grad(y, x, vectors, is_grads_batched=True))
# > (tensor([[2., 0.],
# >         [0., 4.]]),)
