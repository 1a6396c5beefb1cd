from functools import partial

import torch
from torch.utils.checkpoint import (
    CheckpointPolicy,
    SelectiveCheckpointContext,
    checkpoint,
    create_selective_checkpoint_contexts,
)


def policy(context, operation, *args, **kwargs):
    print(isinstance(context, SelectiveCheckpointContext), context.op_output)
    # > True tensor([1.])
    return CheckpointPolicy.PREFER_RECOMPUTE


x = torch.zeros(1, requires_grad=True)
contexts = partial(create_selective_checkpoint_contexts, policy)
checkpoint(torch.exp, x, use_reentrant=False, context_fn=contexts)
