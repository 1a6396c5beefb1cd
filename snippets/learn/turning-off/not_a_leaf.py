import torch

x = torch.tensor([2.0], requires_grad=True)
y = x * 2
print(x.is_leaf, y.is_leaf)
# > True False

try:
    y.requires_grad_(False)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: you can only change requires_grad flags of leaf variables. ...
