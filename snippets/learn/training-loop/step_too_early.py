import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 2), nn.Linear(2, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
data = torch.tensor([[1.0], [2.0]])

model(data).mean().backward()  # so that the optimizer has gradients to use
loss = model(data).mean()
optimizer.step()
try:
    loss.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
