import torch

functions = {
    "relu": torch.relu,
    "abs": torch.abs,
    "clamp": lambda x: x.clamp(min=0),
    "maximum": lambda x: torch.maximum(x, torch.zeros(())),
    "sqrt": torch.sqrt,
    "norm": lambda x: x.norm(),
    "root of square": lambda x: (x**2).sqrt(),
}
for name, function in functions.items():
    x = torch.tensor(0.0, requires_grad=True)
    function(x).backward()
    print(f"{name:14}", x.grad.item())
    # > relu           0.0
    # > abs            0.0
    # > clamp          1.0
    # > maximum        0.5
    # > sqrt           inf
    # > norm           0.0
    # > root of square nan
