import torch

for name in ("exp", "square"):
    x = torch.ones(1, requires_grad=True)
    y = getattr(x * 2, name)()
    y += 1
    try:
        y.backward()
        print(name, "works:", x.grad)
        # > square works: tensor([8.])
    except RuntimeError:
        print(name, "raises")
        # > exp raises
