import torch
from engine import Value

try:
    Value(0.0).log()
except ValueError as e:
    print(type(e).__name__)
    # > ValueError

x = torch.tensor(0.0, requires_grad=True)
y = x.log()
y.backward()
print(y.item(), x.grad.item())
# > -inf inf
