import warnings

import torch

w = torch.tensor([1.0, -1.0])
x = torch.tensor([0.5, 0.5], requires_grad=True)
(w * x).sum().backward()
x = (x + 0.1 * x.grad.sign()).clamp(0, 1)

(w * x).sum().backward()
with warnings.catch_warnings(action="ignore"):  # PyTorch warns that x is not a leaf
    print("a leaf:", x.is_leaf, "gradient:", x.grad)
    # > a leaf: False gradient: None

x = x.detach().requires_grad_()
(w * x).sum().backward()
print("a leaf:", x.is_leaf, "gradient:", x.grad)
# > a leaf: True gradient: tensor([ 1., -1.])
