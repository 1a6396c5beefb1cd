import torch
from torch import nn

x, y = torch.tensor([[1.0], [2.0], [3.0], [4.0], [10.0]]), torch.ones(5, 1)
micro_batches = list(zip(x.split(2), y.split(2), strict=True))
model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

k = 2
for start in range(0, len(micro_batches), k):
    window = micro_batches[start : start + k]
    n = sum(target.numel() for _, target in window)
    optimizer.zero_grad()
    for data, target in window:
        loss = nn.functional.mse_loss(model(data), target, reduction="sum") / n
        loss.backward()
    optimizer.step()
    print([len(data) for data, _ in window], "one step for", n, "samples")
    # > [2, 2] one step for 4 samples
    # > [1] one step for 1 samples
