import torch
from torch import nn

model = nn.Linear(2, 1, bias=False).requires_grad_(False)
model.weight.copy_(torch.tensor([[1.0, 2.0]]))
image = torch.tensor([[0.9, 0.1]], requires_grad=True)
optimizer = torch.optim.SGD([image], lr=0.1)

for _ in range(100):
    optimizer.zero_grad()
    (model(image) - 1.6).square().sum().backward()
    optimizer.step()
    with torch.no_grad():
        image.clamp_(0, 1)
print(f"output {model(image).item():.3f}, image {image.data}")
# > output 1.600, image tensor([[1.0000, 0.3000]])
