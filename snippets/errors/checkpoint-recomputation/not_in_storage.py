from functools import partial

import torch
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

products = [torch.ops.aten.mm.default, torch.ops.aten.addmm.default]
keep_products = partial(create_selective_checkpoint_contexts, products)
w = torch.tensor([[2.0]], requires_grad=True)
with_bias = iter([False, True])


def block(x):
    y = torch.addmm(w, x, w) if next(with_bias) else torch.mm(x, w)
    return y.exp()


x = torch.tensor([[0.0]], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False, context_fn=keep_products)
try:
    y.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: aten.addmm.default encountered during backward but not found in storage. This can happen if the operations in the checkpointed region are nondeterministic or depend on global state that changed between forward and backward.
