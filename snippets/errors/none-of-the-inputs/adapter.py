import torch
from torch.utils.checkpoint import checkpoint

embedding = torch.nn.Embedding(4, 2).requires_grad_(False)  # frozen
adapter = torch.nn.Linear(2, 1)
embedding.register_forward_hook(lambda module, args, output: output.requires_grad_())

h = embedding(torch.tensor([1, 2]))
checkpoint(adapter, h, use_reentrant=True).sum().backward()
print(adapter.weight.grad is not None)
# > True
