import torch
import torch.nn.functional as F

functions = {
    "sign at 0": (torch.sign, 0),
    "round at 0.5": (torch.round, 0.5),
    "floor at 1": (torch.floor, 1),
    "frac at 1": (torch.frac, 1),
    "angle at 0": (torch.angle, 0),
    "hardshrink at 0.5": (F.hardshrink, 0.5),
    "threshold(1, 0) at 1": (lambda x: F.threshold(x, 1, 0), 1),
}
for name, (f, at) in functions.items():
    x = torch.tensor([at - 1e-9, at, at + 1e-9], dtype=torch.float64, requires_grad=True)
    before, _, after = f(x).tolist()
    left, here, right = torch.autograd.grad(f(x).sum(), x)[0].tolist()
    print(f"{name:21} {before:.2f} to {after:.2f}, slopes {left:g} and {right:g}: {here:g}")
    # > sign at 0             -1.00 to 1.00, slopes 0 and 0: 0
    # > round at 0.5          0.00 to 1.00, slopes 0 and 0: 0
    # > floor at 1            0.00 to 1.00, slopes 0 and 0: 0
    # > frac at 1             1.00 to 0.00, slopes 1 and 1: 1
    # > angle at 0            3.14 to 0.00, slopes 0 and 0: 0
    # > hardshrink at 0.5     0.00 to 0.50, slopes 0 and 1: 0
    # > threshold(1, 0) at 1  0.00 to 1.00, slopes 0 and 1: 0
