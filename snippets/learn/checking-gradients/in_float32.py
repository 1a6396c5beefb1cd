import warnings

import torch
from torch.autograd import gradcheck

x = torch.tensor([1.0, 2.0], requires_grad=True)  # float32
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        gradcheck(lambda x: x**3, (x,))
    except RuntimeError as e:
        print(f"{type(e).__name__}: {e}")
        # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
        # > numerical:tensor([[ 2.9504,  0.0000],
        # >         [ 0.0000, 11.4441]])
        # > analytical:tensor([[ 3.,  0.],
        # >         [ 0., 12.]])
        # >

first, _ = str(caught[0].message).split(". ", 1)
print(f"UserWarning: {first}.")
# > UserWarning: Input #0 requires gradient and is not a double precision floating point or complex.
