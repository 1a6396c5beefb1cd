import warnings

import torch

w = torch.tensor([3.0], requires_grad=True)
hidden = w * 2
(hidden**2).backward()

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(hidden.grad)
    # > None
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 for more information. ...
