from functools import partial

import torch
from torch.utils.checkpoint import (
    CheckpointPolicy,
    checkpoint,
    create_selective_checkpoint_contexts,
)

asked = []


def policy(context, operation, *args, **kwargs):
    asked.append(operation.name())
    return CheckpointPolicy.PREFER_RECOMPUTE


x = torch.ones(1, requires_grad=True)
contexts = partial(create_selective_checkpoint_contexts, policy)
checkpoint(lambda x: x.exp().sin(), x, use_reentrant=False, context_fn=contexts)
print(asked, [each.name for each in CheckpointPolicy][:2])
# > ['aten::exp', 'aten::sin'] ['MUST_SAVE', 'PREFER_SAVE']
