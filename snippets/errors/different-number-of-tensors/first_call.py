import torch
from torch.utils.checkpoint import checkpoint


class Block(torch.nn.Module):
    table = None

    def forward(self, x):
        if self.table is None:  # true only in the first run
            self.table = x.exp()
        return x * self.table


x = torch.tensor([1.0], requires_grad=True)
y = checkpoint(Block(), x, use_reentrant=False)
try:
    y.backward()
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > CheckpointError: torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.
    # > Number of tensors saved during forward: 3
    # > Number of tensors saved during recomputation: 2.
