import warnings

import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([2.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    y = checkpoint(torch.square, x)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: torch.utils.checkpoint: the use_reentrant parameter should be passed explicitly. ... calling checkpoint without use_reentrant will raise an exception. use_reentrant=False is recommended, but if you need to preserve the current default behavior, you can pass use_reentrant=True. Refer to docs for more details on the differences between the two variants.
