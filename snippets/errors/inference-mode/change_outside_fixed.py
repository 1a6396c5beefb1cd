import torch

with torch.inference_mode():
    mean = torch.tensor([1.0, 2.0])
mean = mean.clone()
mean.add_(1)
print(mean)
# > tensor([2., 3.])
