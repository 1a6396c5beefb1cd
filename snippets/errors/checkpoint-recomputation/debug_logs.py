import torch
from torch.utils.checkpoint import checkpoint

x = torch.tensor([1.0], requires_grad=True)
sines = True


def block(x):
    y = x.exp()
    return y.sin() if sines else y


y = checkpoint(block, x, use_reentrant=False, debug=True)
sines = False
try:
    y.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {str(e).strip().splitlines()[0]}")
    # > CheckpointError: An error happened while unpacking tensors; dumping logs of latest computation
