import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
print(w.numpy(force=True))
# > [1. 2.]
with torch.no_grad():
    print(w.numpy())
    # > [1. 2.]
