import torch

inputs = torch.tensor([[1.0, -2.0], [3.0, 1.0]])
for name, f in {"relu": torch.relu, "clamp": lambda h: h.clamp(min=0)}.items():
    w = torch.zeros(2, requires_grad=True)
    f(inputs @ w).sum().backward()
    print(name, w.grad)
    # > relu tensor([0., 0.])
    # > clamp tensor([ 4., -1.])
