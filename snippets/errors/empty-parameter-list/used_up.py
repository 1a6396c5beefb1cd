import torch

model = torch.nn.Linear(2, 1)
parameters = model.parameters()
print(sum(p.numel() for p in parameters))
# > 3
try:
    torch.optim.SGD(parameters, lr=0.1)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: optimizer got an empty parameter list
