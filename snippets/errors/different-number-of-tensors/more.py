import torch
from torch.utils.checkpoint import checkpoint


class Block(torch.nn.Module):
    def forward(self, x):
        y = x.exp()
        return y.sin() if self.training else y


x = torch.tensor([1.0], requires_grad=True)
block = Block().eval()
y = checkpoint(block, x, use_reentrant=False, early_stop=False)

block.train()  # between forward and backward
try:
    y.backward()
except RuntimeError as e:
    message, *_ = str(e).split("\n\n")
    print(f"{type(e).__name__}: {message}")
    # > CheckpointError: torch.utils.checkpoint: trying to save more tensors during recomputation than during the original forward pass.
