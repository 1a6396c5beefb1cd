import torch

w = torch.tensor([2.0], requires_grad=True)
with torch.inference_mode():
    z = w * 3
print(z.requires_grad, z.is_inference())
# > False True

try:
    (w * z).backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Inference tensors cannot be saved for backward. ...
