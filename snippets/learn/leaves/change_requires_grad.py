import torch

x = torch.tensor([2.0], requires_grad=True)
y = x * 3
try:
    y.requires_grad_(False)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: you can only change requires_grad flags of leaf variables. ...

x.requires_grad_(False)  # allowed, because x is a leaf
print(x.requires_grad)
# > False
