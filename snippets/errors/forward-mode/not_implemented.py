import warnings

import torch
from torch.nn.functional import scaled_dot_product_attention as attention

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]])
try:
    torch.func.jvp(lambda q: attention(q, q, q), (q,), (torch.ones_like(q),))
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: Trying to use forward AD with _scaled_dot_product_flash_attention_for_cpu that does not support it because it has not been implemented yet.
    # > Please file an issue to PyTorch at https://github.com/pytorch/pytorch/issues/new?template=feature-request.yml so that we can prioritize its implementation or submit a PR adding the implementation to derivatives.yaml
