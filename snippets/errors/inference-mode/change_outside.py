import torch

with torch.inference_mode():
    mean = torch.tensor([1.0, 2.0])
try:
    mean.add_(1)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.
