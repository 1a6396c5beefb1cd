import torch
import torch.nn.functional as F

pairs = {
    "2 * relu(x) at 0": (lambda x: 2 * x.relu(), 0.0),
    "abs(x) + x at 0": (lambda x: x.abs() + x, 0.0),
    "relu6(x) at 6": (F.relu6, 6.0),
    "clamp(x, 0, 6) at 6": (lambda x: x.clamp(0, 6), 6.0),
    "abs(x) at 0": (torch.abs, 0.0),
    "maximum(x, -x) at 0": (lambda x: torch.maximum(x, -x), 0.0),
    "x * sign(x) at 0": (lambda x: x * x.sign(), 0.0),
    "sqrt(x * x) at 0": (lambda x: (x * x).sqrt(), 0.0),
}
for name, (f, at) in pairs.items():
    x = torch.tensor(at, requires_grad=True)
    f(x).backward()
    print(f"{name}: {x.grad:g}")
    # > 2 * relu(x) at 0: 0
    # > abs(x) + x at 0: 1
    # > relu6(x) at 6: 0
    # > clamp(x, 0, 6) at 6: 1
    # > abs(x) at 0: 0
    # > maximum(x, -x) at 0: 0
    # > x * sign(x) at 0: 0
    # > sqrt(x * x) at 0: nan
