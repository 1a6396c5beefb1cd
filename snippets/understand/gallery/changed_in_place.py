import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
y = x.exp()
z = y.sum()
y.add_(1)

try:
    z.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]], which is output 0 of Exp, is at version 1; expected version 0 instead...
print(x.grad)
# > None
