import torch

w = torch.tensor([3.0], requires_grad=True)
with torch.no_grad():
    a = w * 2
with torch.inference_mode():
    b = w * 2
print(a.requires_grad, b.requires_grad)
# > False False
print(a.is_inference(), b.is_inference())
# > False True
