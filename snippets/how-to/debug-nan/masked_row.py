import torch
from torch.nn.functional import scaled_dot_product_attention as attention

q = torch.tensor([[[1.0, 2.0], [3.0, 4.0]]], requires_grad=True)
mask = torch.tensor([[True, False], [False, False]])


def by_hand(q):
    scores = (q @ q.transpose(1, 2)).masked_fill(~mask, -torch.inf)
    return scores.softmax(-1) @ q


for name, out in (("by hand", by_hand(q)), ("sdpa", attention(q, q, q, attn_mask=mask))):
    (grad,) = torch.autograd.grad(out[0, 0].sum(), q)
    print(name, out[0, 1].tolist(), "gradient finite:", grad.isfinite().all().item())
    # > by hand [nan, nan] gradient finite: False
    # > sdpa [0.0, 0.0] gradient finite: True
