import warnings

import torch

z = torch.tensor([3.0 + 4.0j])
buffer = torch.zeros(1)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    buffer[0] = z[0]
print(len(caught), buffer)  # 4j is lost
# > 1 tensor([3.])
