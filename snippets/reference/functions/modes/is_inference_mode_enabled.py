import torch

print(torch.is_inference_mode_enabled())
# > False
with torch.inference_mode():
    print(torch.is_inference_mode_enabled())
    # > True
