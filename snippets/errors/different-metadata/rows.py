import torch
from torch.utils.checkpoint import checkpoint

lengths = iter([2, 3])  # instead of numpy.random.randint(1, 4)


def block(x):
    return x[: next(lengths)].exp()


x = torch.tensor([0.0, 0.0, 0.0], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
try:
    y.sum().backward()
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > CheckpointError: torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than during the forward pass.
    # > tensor at position 0:
    # > saved metadata: {'shape': torch.Size([2]), 'dtype': torch.float32, 'device': device(type='cpu')}
    # > recomputed metadata: {'shape': torch.Size([3]), 'dtype': torch.float32, 'device': device(type='cpu')}
    # > .
