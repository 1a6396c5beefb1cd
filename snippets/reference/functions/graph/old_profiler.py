import warnings

import torch

try:
    with warnings.catch_warnings(action="error"):
        torch.autograd.profiler.profile(use_cuda=True)
except (FutureWarning, TypeError) as error:
    print(f"{type(error).__name__}: {error}")
    # > FutureWarning: The attribute `use_cuda` will be deprecated soon, please use ``use_device = 'cuda'`` instead.
