import torch
from torch import nn

encoder, head = nn.Linear(3, 4), nn.Linear(4, 1)
encoder.requires_grad_(False)
x = torch.ones(1, 3, requires_grad=True)
(grad,) = torch.autograd.grad(head(encoder(x)).sum(), x)
print("frozen parameters:", bool(grad.any()))
# > frozen parameters: True

with torch.no_grad():
    features = encoder(x)
try:
    torch.autograd.grad(head(features).sum(), x)
except RuntimeError as error:
    print(f"under no_grad: {type(error).__name__}: {error}")
    # > under no_grad: RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
