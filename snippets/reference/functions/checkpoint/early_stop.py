import torch
from torch.utils.checkpoint import checkpoint, set_checkpoint_early_stop


def block(x):
    y = x.exp()
    print("end", end=" ")
    # > end end end
    return 2 * y


x = torch.tensor(0.0, requires_grad=True)
for enable in (True, False):
    with set_checkpoint_early_stop(enable):
        checkpoint(block, x, use_reentrant=False).backward()
    print(enable)
    # > True
    # > False
