import torch
from torch.utils.checkpoint import checkpoint

draws = iter([0.9, 0.1])  # instead of random.random()


def block(x):
    y = x.exp()
    return y.sin() if next(draws) > 0.5 else y


x = torch.tensor([1.0], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
try:
    y.backward()
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > CheckpointError: torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.
    # > Number of tensors saved during forward: 2
    # > Number of tensors saved during recomputation: 1.
