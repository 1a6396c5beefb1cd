import torch
from torch import nn

torch.manual_seed(0)
inputs = torch.randn(32, 10)
targets = inputs.sum(dim=1, keepdim=True)  # can be learned: all weights become 1

model = nn.Linear(10, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for epoch in range(100):
    predictions = model(inputs)
    loss = criterion(predictions, targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(f"epoch {epoch}, loss {loss.item():.4f}")
        # > epoch 0, loss 7.1057
        # > epoch 10, loss 0.3795
        # > epoch 20, loss 0.0828
        # > epoch 30, loss 0.0293
        # > epoch 40, loss 0.0123
        # > epoch 50, loss 0.0054
        # > epoch 60, loss 0.0024
        # > epoch 70, loss 0.0011
        # > epoch 80, loss 0.0005
        # > epoch 90, loss 0.0002
