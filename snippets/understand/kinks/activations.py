import torch
import torch.nn.functional as F

quarter = torch.full((1,), 0.25, dtype=torch.float64)
functions = {
    "relu at 0": (F.relu, 0),
    "relu6 at 6": (F.relu6, 6),
    "leaky_relu at 0": (F.leaky_relu, 0),
    "leaky_relu with slope -0.5 at 0": (lambda x: F.leaky_relu(x, -0.5), 0),
    "prelu with weight 0.25 at 0": (lambda x: F.prelu(x, quarter), 0),
    "elu with alpha 2 at 0": (lambda x: F.elu(x, 2), 0),
    "celu with alpha 2 at 0": (lambda x: F.celu(x, 2), 0),
    "selu at 0": (F.selu, 0),
    "hardtanh at -1": (F.hardtanh, -1),
    "hardtanh at 1": (F.hardtanh, 1),
    "hardsigmoid at 3": (F.hardsigmoid, 3),
    "hardswish at -3": (F.hardswish, -3),
    "hardswish at 3": (F.hardswish, 3),
    "softshrink at 0.5": (F.softshrink, 0.5),
}
step = 2**-20
for name, (f, at) in functions.items():
    x = torch.tensor([at - step, at, at + step], dtype=torch.float64, requires_grad=True)
    left, right = (f(x.detach()).diff() / step).tolist()
    rule = sorted((left, 0, right))[1]
    gradient = torch.autograd.grad(f(x)[1], x)[0][1].item()
    follows = "yes" if abs(gradient - rule) < 1e-4 else "no"
    print(f"{name}: {left:.3g} {right:.3g} {rule:.3g} {gradient:.3g} {follows}")
    # > relu at 0: 0 1 0 0 yes
    # > relu6 at 6: 1 0 0 0 yes
    # > leaky_relu at 0: 0.01 1 0.01 0.01 yes
    # > leaky_relu with slope -0.5 at 0: -0.5 1 0 -0.5 no
    # > prelu with weight 0.25 at 0: 0.25 1 0.25 0.25 yes
    # > elu with alpha 2 at 0: 2 1 1 2 no
    # > celu with alpha 2 at 0: 1 1 1 1 yes
    # > selu at 0: 1.76 1.05 1.05 1.76 no
    # > hardtanh at -1: 0 1 0 0 yes
    # > hardtanh at 1: 1 0 0 0 yes
    # > hardsigmoid at 3: 0.167 0 0 0 yes
    # > hardswish at -3: 0 -0.5 0 0 yes
    # > hardswish at 3: 1.5 1 1 1 yes
    # > softshrink at 0.5: 0 1 0 0 yes
