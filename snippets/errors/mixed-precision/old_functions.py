import warnings

import torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    dtype = torch.get_autocast_gpu_dtype()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > DeprecationWarning: torch.get_autocast_gpu_dtype() is deprecated. Please use torch.get_autocast_dtype('cuda') instead. (Triggered internally at /__w/pytorch/pytorch/torch/csrc/autograd/init.cpp:...)
