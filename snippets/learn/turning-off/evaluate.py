import torch
from torch import nn

model = nn.Sequential(nn.Linear(1, 4), nn.Dropout(0.5))
data = torch.tensor([[1.0]])

model.eval()
print(model(data).requires_grad)
# > True

with torch.no_grad():
    print(model(data).requires_grad)
    # > False
