import torch
from torch.nn import functional as F

row = torch.zeros(3, dtype=torch.long)
picks = {
    "table[row]": lambda table: table[row],
    "embedding": lambda table: F.embedding(row, table),
    "index_select": lambda table: table.index_select(0, row),
    "gather": lambda table: table.gather(0, row[:, None]),
}
for name, pick in picks.items():
    found = []
    for factors in ([1e8, 1.0, -1e8], [1e8, -1e8, 1.0]):
        table = torch.zeros(2, 1, requires_grad=True)
        (pick(table).flatten() * torch.tensor(factors)).sum().backward()
        found.append(table.grad[0].item())
    print(f"{name:12}", found)
    # > table[row]   [0.0, 1.0]
    # > embedding    [0.0, 1.0]
    # > index_select [0.0, 1.0]
    # > gather       [0.0, 1.0]
