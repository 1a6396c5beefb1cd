import warnings

import torch

w = torch.tensor([5.0, 20.0], requires_grad=True) * 0.1
(w**2).sum().backward()
print(w.is_leaf)
# > False

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(w.grad)
    # > None

print(f"UserWarning: {caught[0].message}")
# > UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. ...
