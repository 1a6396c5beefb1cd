import torch
from torch.nn.functional import normalize

cases = {
    "(x * x).sum().sqrt()": lambda x: (x * x).sum().sqrt(),
    "x.norm()": lambda x: x.norm(),
    "x / x.norm()": lambda x: x / x.norm(),
    "normalize(x)": lambda x: normalize(x, dim=0),
    "normalize(x, eps=0.1)": lambda x: normalize(x, dim=0, eps=0.1),
}
for name, function in cases.items():
    x = torch.zeros(2, requires_grad=True)
    function(x).sum().backward()
    print(f"{name}: {x.grad.tolist()}")
    # > (x * x).sum().sqrt(): [nan, nan]
    # > x.norm(): [0.0, 0.0]
    # > x / x.norm(): [nan, nan]
    # > normalize(x): [999999995904.0, 999999995904.0]
    # > normalize(x, eps=0.1): [10.0, 10.0]
