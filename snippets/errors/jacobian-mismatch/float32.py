import warnings

import torch
from torch.autograd import gradcheck

x = torch.tensor([1.0, 2.0], requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the warning that x isn't double precision
    try:
        gradcheck(lambda x: x**3, (x,))
    except RuntimeError as e:
        print(f"{type(e).__name__}: {str(e).splitlines()[0]}")
        # > GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
