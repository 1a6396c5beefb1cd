import warnings

import torch

w = torch.tensor(3.0, requires_grad=True)
(w**2).backward()
try:
    w -= 0.1 * w.grad
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.

w = w - 0.1 * w.grad  # a new tensor, which is not a leaf
print(w, w.is_leaf)
# > tensor(2.4000, grad_fn=<SubBackward0>) False
(w**2).backward()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(w.grad)
    # > None
print(caught[0].message)
# > The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. ...
