import torch

x = torch.ones(2, 3, requires_grad=True)
y = x.exp()
y += 1
y *= 2
y[0] = 0.0
print("version now:", y._version)
# > version now: 3
try:
    y.sum().backward()
except RuntimeError as error:
    print(str(error).partition(" Hint")[0])
    # > one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2, 3]], which is output 0 of Exp, is at version 3; expected version 0 instead.
