import torch

w = torch.tensor([2.0], requires_grad=True)
total = (w * 3).item()
print(total)
# > 6.0
