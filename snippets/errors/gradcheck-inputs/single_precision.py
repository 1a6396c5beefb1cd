import warnings

import torch
from torch.autograd import gradcheck

x = torch.tensor([1.0, 2.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    passed = gradcheck(lambda x: x**3, (x,), raise_exception=False)
print(f"{caught[0].category.__name__}: {str(caught[0].message).rstrip()}")
# > UserWarning: Input #0 requires gradient and is not a double precision floating point or complex. This check will likely fail if all the inputs are not of double precision floating point or complex.
print(passed)
# > False
