import torch
from torch import nn

for sparse, make in ((False, torch.optim.Adam), (True, torch.optim.SparseAdam)):
    words = nn.Embedding(2, 1, sparse=sparse)
    nn.init.ones_(words.weight)
    optimizer = make(list(words.parameters()), lr=0.1)
    seen = []
    for row in (0, 1, 1):
        optimizer.zero_grad()
        words(torch.tensor([row])).sum().backward()
        optimizer.step()
        seen.append(round(words.weight[0].item(), 2))
    print(f"{make.__name__:10} row 0:", seen)
    # > Adam       row 0: [0.9, 0.83, 0.78]
    # > SparseAdam row 0: [0.9, 0.9, 0.9]
