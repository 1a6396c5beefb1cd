import torch

w = torch.tensor([2.0], requires_grad=True)
y = w * 2
print(y.requires_grad)
# > True

with torch.no_grad():
    z = w * 3
    print(z.requires_grad)
    # > False

print(w.requires_grad)
# > True
