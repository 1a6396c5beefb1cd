import torch

x = torch.tensor([0.0, 1.0])
print(torch.func.grad(lambda x: torch.sin(x).sum())(x))  # gradient of the sum
# > tensor([1.0000, 0.5403])
print(torch.func.vmap(torch.func.grad(torch.sin))(x))  # gradient of each element
# > tensor([1.0000, 0.5403])
print(torch.func.jacrev(torch.sin)(x))  # each output with respect to each input
# > tensor([[1.0000, 0.0000],
# >         [0.0000, 0.5403]])
