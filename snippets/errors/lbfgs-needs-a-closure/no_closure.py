import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.LBFGS([w])
(w**2).sum().backward()
try:
    optimizer.step()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: LBFGS.step() missing 1 required positional argument: 'closure'
