from collections import UserDict

import torch

w = torch.tensor(3.0, requires_grad=True)
inputs = UserDict(w=w)
try:
    torch.autograd.grad(w**2, inputs)
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
    # > TypeError: `inputs` argument to `grad()` must be a dict, not UserDict. Other Mapping types are not supported.
try:
    (w**2).backward(inputs=inputs)
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
    # > TypeError: `inputs` argument to `backward()` must be a dict, not UserDict. Other Mapping types are not supported.
