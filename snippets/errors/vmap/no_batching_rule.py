import warnings

import torch
from torch.nn.functional import scaled_dot_product_attention as attention

q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.func.jacrev(lambda q: attention(q, q, q))(q)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: There is a performance drop because we have not yet implemented the batching rule for aten::_scaled_dot_product_flash_attention_for_cpu_backward. Please file us an issue on GitHub so that we can prioritize its implementation. ...
