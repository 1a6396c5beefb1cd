import torch

functions = {
    "abs(z)": torch.abs,
    "abs(z)**2": lambda z: z.abs() ** 2,
    "angle(z)": torch.angle,
    "real(sqrt(z))": lambda z: z.sqrt().real,
}
for name, function in functions.items():
    gradient = torch.func.grad(function)(torch.tensor(0j))
    print(f"{name}: {gradient.item():.3g}")
    # > abs(z): 0+0j
    # > abs(z)**2: 0+0j
    # > angle(z): 0+0j
    # > real(sqrt(z)): inf+nanj
