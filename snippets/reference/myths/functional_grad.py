import torch

with torch.no_grad():
    print(torch.func.grad(lambda x: x**2)(torch.tensor(2.0)))
    # > tensor(4.)
