import torch

calls = []


def cube(x):
    calls.append("forward")
    return x**3


x = torch.tensor(2.0, requires_grad=True)
cube(x).backward()
print(calls)
# > ['forward']
torch.utils.checkpoint.checkpoint(cube, x, use_reentrant=False).backward()
print(calls)
# > ['forward', 'forward', 'forward']
