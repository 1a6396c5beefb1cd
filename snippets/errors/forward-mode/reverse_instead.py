import torch
from torch.nn.functional import scaled_dot_product_attention as attention

q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]])
y, vjp = torch.func.vjp(lambda q: attention(q, q, q), q)
(gradient,) = vjp(torch.ones_like(y))
print(gradient)
# > tensor([[[[1., 1.],
# >           [1., 1.]]]])
