import torch
from torch import nn

torch.manual_seed(0)
inputs, targets = torch.randn(32, 10), torch.randn(32, 1)
model = nn.Linear(10, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(1001):
    loss = criterion(model(inputs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch in (0, 10, 100, 500, 1000):
        print(f"epoch {epoch}, loss {loss.item():.4f}")
        # > epoch 0, loss 2.8474
        # > epoch 10, loss 1.4743
        # > epoch 100, loss 1.3937
        # > epoch 500, loss 1.3937
        # > epoch 1000, loss 1.3937

columns = torch.cat([inputs, torch.ones(32, 1)], dim=1)
best = columns @ torch.linalg.lstsq(columns, targets).solution
print(f"least squares: {criterion(best, targets).item():.4f}")
# > least squares: 1.3937
