import warnings

import torch

x = torch.tensor([3.0], requires_grad=True)
y = x**2
z = y * 5
z.backward()
print(x.grad)
# > tensor([30.])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(y.grad)
    # > None

print(f"UserWarning: {caught[0].message}")
# > UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during autograd.backward(). ...
