import torch

functions = {
    "relu": torch.relu,
    "abs": torch.abs,
    "maximum with 0": lambda x: torch.maximum(x, torch.zeros_like(x)),
    "clamp to min=0": lambda x: x.clamp(min=0),
}
step = 2**-20
for name, f in functions.items():
    x = torch.tensor([-step, 0, step], dtype=torch.float64, requires_grad=True)
    left, right = (f(x.detach()).diff() / step).tolist()
    gradient = torch.autograd.grad(f(x)[1], x)[0][1].item()
    print(f"{name}: left {left:g}, right {right:g}, autograd {gradient:g}")
    # > relu: left 0, right 1, autograd 0
    # > abs: left -1, right 1, autograd 0
    # > maximum with 0: left 0, right 1, autograd 0.5
    # > clamp to min=0: left 0, right 1, autograd 1
