import torch

table = torch.nn.Embedding(4, 2, sparse=True)
optimizer = torch.optim.Adam(table.parameters())
table(torch.tensor([1, 3])).sum().backward()
try:
    optimizer.step()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Adam does not support sparse gradients, please consider SparseAdam instead
