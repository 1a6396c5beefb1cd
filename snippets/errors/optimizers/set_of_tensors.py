import torch

model = torch.nn.Linear(2, 1)
try:
    torch.optim.SGD([{"params": set(model.parameters())}], lr=0.1)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: optimizer parameters need to be organized in ordered collections, but the ordering of tensors in sets will change between runs. Please use a list instead.
