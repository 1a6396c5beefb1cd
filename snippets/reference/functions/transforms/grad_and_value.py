import torch

print(torch.func.grad_and_value(lambda x: x**3)(torch.tensor(2.0)))
# > (tensor(12.), tensor(8.))
