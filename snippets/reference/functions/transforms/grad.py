import torch

slope = torch.func.grad(lambda x: x**3)
print(slope(torch.tensor(2.0)), torch.func.grad(slope)(torch.tensor(2.0)))
# > tensor(12.) tensor(12.)
