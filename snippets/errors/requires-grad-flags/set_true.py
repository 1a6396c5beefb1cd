import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
features = w * 3
try:
    features.requires_grad = True
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: you can only change requires_grad flags of leaf variables.
