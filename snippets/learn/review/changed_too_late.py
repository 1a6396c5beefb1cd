import torch

x = torch.tensor([0.0], requires_grad=True)
(x * 2).add_(1).backward()
print(x.grad)
# > tensor([2.])

y = x.exp()
y.add_(1)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [1]], which is output 0 of Exp, is at version 1; expected version 0 instead. ...
