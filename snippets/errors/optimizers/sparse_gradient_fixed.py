import torch

table = torch.nn.Embedding(4, 2, sparse=True)
before = table.weight.detach().clone()
optimizer = torch.optim.SparseAdam(table.parameters())
table(torch.tensor([1, 3])).sum().backward()
optimizer.step()
print((table.weight != before).any(dim=1))
# > tensor([False,  True, False,  True])
