import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.inference_mode():
    features = torch.tensor([3.0, 4.0]) * 2
normal = features.clone()
print(features.is_inference(), normal.is_inference())
# > True False
(w * normal).sum().backward()
print(w.grad)
# > tensor([6., 8.])
