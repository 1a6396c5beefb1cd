import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
with torch.no_grad():
    w[0] = 5.0  # sets the value of the parameter
print(w)
# > tensor([5., 2., 3.], requires_grad=True)
