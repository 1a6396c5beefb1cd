import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
print(torch.asarray(w, requires_grad=False).requires_grad)
# > False
