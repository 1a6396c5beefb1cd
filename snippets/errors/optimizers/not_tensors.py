import torch

model = torch.nn.Linear(2, 1)
try:
    torch.optim.SGD(model.state_dict(), lr=0.1)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: optimizer can only optimize Tensors, but one of the params is str
