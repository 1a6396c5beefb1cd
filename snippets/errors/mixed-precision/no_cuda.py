import unittest.mock
import warnings

import torch

with (
    unittest.mock.patch("torch.cuda.is_available", return_value=False),
    warnings.catch_warnings(record=True) as caught,
):
    warnings.simplefilter("always")
    scaler = torch.amp.GradScaler("cuda")
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.
print(scaler.is_enabled())
# > False
