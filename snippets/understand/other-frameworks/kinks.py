import torch
from torch.nn import functional as F

zero = torch.tensor(0.0)
functions = {
    "relu(x)": torch.relu,
    "abs(x)": torch.abs,
    "maximum(x, 0)": lambda x: torch.maximum(x, zero),
    "clip(x, 0, 1)": lambda x: torch.clip(x, 0, 1),
    "leaky_relu(x)": F.leaky_relu,
    "elu(x)": F.elu,
    "hardtanh(x + 1)": lambda x: F.hardtanh(x + 1),
    "relu6(x + 6)": lambda x: F.relu6(x + 6),
    "max of (x, 0)": lambda x: torch.stack([x, 0 * x]).max(),
    "sort of (x, 0), last": lambda x: torch.stack([x, zero]).sort().values[1],
    "where(x > 0, x, 0)": lambda x: torch.where(x > 0, x, 0),
    "sign(x)": torch.sign,
    "round(x)": torch.round,
}
for name, function in functions.items():
    print(f"{name}: {torch.func.grad(function)(zero).item():.3g}")
    # > relu(x): 0
    # > abs(x): 0
    # > maximum(x, 0): 0.5
    # > clip(x, 0, 1): 1
    # > leaky_relu(x): 0.01
    # > elu(x): 1
    # > hardtanh(x + 1): 0
    # > relu6(x + 6): 0
    # > max of (x, 0): 0.5
    # > sort of (x, 0), last: 0
    # > where(x > 0, x, 0): 0
    # > sign(x): 0
    # > round(x): 0
