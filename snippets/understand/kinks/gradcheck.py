import torch
from torch.autograd import gradcheck

functions = {
    "abs": torch.abs,
    "maximum": lambda x: torch.maximum(x, torch.zeros_like(x)),
    "relu": torch.relu,
    "clamp": lambda x: x.clamp(min=0),
}
for at in (0.0, 0.1):
    x = torch.tensor([at], dtype=torch.float64, requires_grad=True)
    passed = [name for name, f in functions.items() if gradcheck(f, x, raise_exception=False)]
    print(f"at {at}: {', '.join(passed)}")
    # > at 0.0: abs, maximum
    # > at 0.1: abs, maximum, relu, clamp
