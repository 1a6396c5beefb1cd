import torch

layer = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
layer(torch.tensor([[1e30, 1e30]])).sum().backward()  # far too large
norm = torch.nn.utils.clip_grad_norm_(layer.parameters(), max_norm=1.0)
if norm.isfinite():
    optimizer.step()  # not reached
print(norm, layer.weight.isfinite().all())
# > tensor(inf) tensor(True)
