import torch
from torch import nn

tokens = torch.tensor([0, 2, 2])
for options in ({}, {"padding_idx": 0}, {"scale_grad_by_freq": True}, {"sparse": True}):
    table = nn.Embedding(3, 1, **options)
    table(tokens).sum().backward()
    gradient = table.weight.grad
    stored = f"{gradient._nnz()} rows stored" if gradient.is_sparse else "all rows stored"
    print(*options, gradient.to_dense().flatten().tolist(), stored)
    # > [1.0, 0.0, 2.0] all rows stored
    # > padding_idx [0.0, 0.0, 2.0] all rows stored
    # > scale_grad_by_freq [1.0, 0.0, 1.0] all rows stored
    # > sparse [1.0, 0.0, 2.0] 3 rows stored
