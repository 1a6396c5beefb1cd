import torch

with torch.inference_mode():
    mean = torch.tensor([1.0, 2.0])
normal = mean.clone()
print(normal._version)
# > 1
