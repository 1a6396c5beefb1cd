import warnings

import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.functional import scaled_dot_product_attention as attention

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]])
with sdpa_kernel(SDPBackend.MATH):
    y, tangent = torch.func.jvp(lambda q: attention(q, q, q), (q,), (torch.ones_like(q),))
print(tangent)
# > tensor([[[[1., 1.],
# >           [1., 1.]]]])
