import torch
import torch.nn.functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]], requires_grad=True)
with sdpa_kernel(SDPBackend.MATH):
    out = F.scaled_dot_product_attention(q, q, q)
(first,) = torch.autograd.grad(out.pow(2).sum(), q, create_graph=True)
first.sum().backward()
print(q.grad.shape)
# > torch.Size([1, 1, 2, 2])
