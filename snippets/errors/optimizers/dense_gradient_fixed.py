import torch

table = torch.nn.Embedding(4, 2, sparse=True)
head = torch.nn.Linear(2, 1)
optimizers = [
    torch.optim.SparseAdam(table.parameters()),
    torch.optim.Adam(head.parameters()),
]
head(table(torch.tensor([1]))).sum().backward()
for optimizer in optimizers:
    optimizer.step()
print(table.weight.grad.is_sparse, head.weight.grad.is_sparse)
# > True False
