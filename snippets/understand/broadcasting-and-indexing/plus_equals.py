import torch

i = torch.tensor([0, 0, 2])
for name in ("y[i] += v", "index_add_"):
    v = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    y = torch.zeros(3)
    if name == "index_add_":
        y.index_add_(0, i, v)
    else:
        y[i] += v
    (y**2).sum().backward()
    print(f"{name}: {y.detach()}, gradient {v.grad}")
    # > y[i] += v: tensor([2., 0., 3.]), gradient tensor([4., 4., 6.])
    # > index_add_: tensor([3., 0., 3.]), gradient tensor([6., 6., 6.])
