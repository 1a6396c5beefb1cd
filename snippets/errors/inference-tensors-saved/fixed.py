import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.no_grad():
    features = torch.tensor([3.0, 4.0]) * 2
(w * features).sum().backward()
print(w.grad)
# > tensor([6., 8.])
