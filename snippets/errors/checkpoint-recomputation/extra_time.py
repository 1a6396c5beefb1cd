from functools import partial

import torch
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

keep_products = partial(create_selective_checkpoint_contexts, [torch.ops.aten.mm.default])
w = torch.tensor([[2.0]], requires_grad=True)


def block(x):
    return torch.mm(x, w).exp()


x = torch.tensor([[0.0]], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False, context_fn=keep_products)
y.backward(retain_graph=True)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward an extra time. You are only allowed to backward once on any region computed under selective activation checkpoint.
