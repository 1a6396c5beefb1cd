import torch

table = torch.nn.Embedding(4, 2)
optimizer = torch.optim.SparseAdam(table.parameters())
table(torch.tensor([1])).sum().backward()
try:
    optimizer.step()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: SparseAdam does not support dense gradients, please consider Adam instead
