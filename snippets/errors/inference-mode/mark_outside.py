import torch

with torch.inference_mode():
    image = torch.tensor([1.0, 2.0])
try:
    image.requires_grad_()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.
