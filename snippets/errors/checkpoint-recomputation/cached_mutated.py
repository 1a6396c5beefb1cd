from functools import partial

import torch
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts

keep_products = partial(create_selective_checkpoint_contexts, [torch.ops.aten.mm.default])
w = torch.tensor([[2.0]], requires_grad=True)


def block(x):
    y = torch.mm(x, w)
    y.relu_()
    return y.exp()


x = torch.tensor([[1.0]], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False, context_fn=keep_products)
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Tensor cached during selective activation checkpoint has been mutated
