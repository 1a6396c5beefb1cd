import torch
from torch.utils.checkpoint import checkpoint


class Block(torch.nn.Module):
    def forward(self, x):
        y = x.exp()
        return y.sin() if self.training else y


x = torch.tensor([1.0], requires_grad=True)
block = Block()
y = checkpoint(block, x, use_reentrant=False)

block.eval()  # between forward and backward
try:
    y.backward()
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > CheckpointError: torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.
    # > Number of tensors saved during forward: 2
    # > Number of tensors saved during recomputation: 1.
