import torch
from torch.func import grad, vmap

w = {"a": torch.zeros(2), "b": torch.zeros(1)}
x = torch.tensor([[30.0, 0.0, 40.0], [0.0, 0.6, 0.8]])


def loss(w, x):
    return w["a"] @ x[:2] + w["b"] @ x[2:]


grads = vmap(grad(loss), in_dims=(None, 0))(w, x)
norms = torch.cat([g.flatten(1) for g in grads.values()], dim=1).norm(dim=1)
factors = (1.0 / (norms + 1e-6)).clamp(max=1.0)
print(norms)
# > tensor([50.,  1.])
for name, g in grads.items():
    print(name, torch.einsum("n,n...->...", factors, g) / len(x))
    # > a tensor([0.3000, 0.3000])
    # > b tensor([0.8000])
