import warnings

import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.nn.utils.clip_grad_norm([w], max_norm=1.0)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > FutureWarning: `torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.
