import warnings

import torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.autograd.profiler.profile(use_cuda=True)
print(caught[0].message)
# > The attribute `use_cuda` will be deprecated soon, please use ``use_device = 'cuda'`` instead.
