import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.functional import scaled_dot_product_attention as attention

q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]])
with sdpa_kernel(SDPBackend.MATH):
    jacobian = torch.func.jacrev(lambda q: attention(q, q, q))(q)
print(jacobian.shape)
# > torch.Size([1, 1, 2, 2, 1, 1, 2, 2])
