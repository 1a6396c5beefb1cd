import torch

with torch.inference_mode():
    mean = torch.tensor([1.0, 2.0])
try:
    print(mean._version)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Inference tensors do not track version counter.
