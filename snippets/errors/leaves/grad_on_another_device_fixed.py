import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
gradient = torch.tensor([0.5, 0.5])
w.grad = gradient.to(w.device)
print(w.grad.device == w.device)
# > True
