import torch

w = torch.tensor([1.5, 2.5], requires_grad=True)
try:
    w.data = torch.tensor([1, 2])
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: data set to a tensor that requires gradients must be floating point or complex dtype
