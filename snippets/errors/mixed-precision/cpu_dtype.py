import warnings

import torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autocast("cpu", dtype=torch.float64):
        product = torch.ones(2, 2) @ torch.ones(2, 2)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: In CPU autocast, but the target dtype is not supported. Disabling autocast.
# > CPU Autocast only supports dtypes of torch.bfloat16, torch.float16 currently.
print(product.dtype)
# > torch.float32
