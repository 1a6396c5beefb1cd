import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
gradient = torch.tensor([1.0, 2.0], dtype=torch.float64)
w.grad = gradient.to(w.dtype)
print(w.grad.dtype)
# > torch.float32
