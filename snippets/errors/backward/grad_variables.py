import warnings

import torch

x = torch.tensor(2.0, requires_grad=True)
one = torch.tensor(1.0)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.autograd.backward(x**2, grad_variables=one)
    try:
        torch.autograd.backward(x**2, one, grad_variables=one)
    except RuntimeError as e:
        error = e
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > FutureWarning: `grad_variables` is deprecated. Use `grad_tensors` instead.
print(f"RuntimeError: {error}")
# > RuntimeError: `grad_tensors` and `grad_variables` (deprecated) arguments both passed to `backward()`. Please only use `grad_tensors`.
