import torch
from torch.autograd import gradcheck

i = torch.tensor([0, 0, 2])
v = torch.tensor([-1.0, 0.0, -3.0], dtype=torch.float64, requires_grad=True)
for start in (0.0, -100.0):
    base = torch.full((3,), start, dtype=torch.float64)

    def largest(v, base=base):
        return base.scatter_reduce(0, i, v, "amax", include_self=False)

    v.grad = None
    largest(v).sum().backward()
    print(f"from {start}: {v.grad.tolist()}", gradcheck(largest, v, raise_exception=False))
    # > from 0.0: [0.0, 0.5, 1.0] False
    # > from -100.0: [0.0, 1.0, 1.0] True
