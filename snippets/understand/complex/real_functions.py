import torch

functions = {
    "abs(z)**2": lambda z: z.abs() ** 2,
    "real(z)": lambda z: z.real,
    "imag(z)": lambda z: z.imag,
    "abs(z)": torch.abs,
    "angle(z)": torch.angle,
    "real(z**2)": lambda z: (z**2).real,
    "imag(z**2)": lambda z: (z**2).imag,
    "real(exp(z))": lambda z: z.exp().real,
}
for name, function in functions.items():
    gradient = torch.func.grad(function)(torch.tensor(1 + 2j))
    print(f"{name}: {gradient.item():.3g}")
    # > abs(z)**2: 2+4j
    # > real(z): 1+0j
    # > imag(z): 0+1j
    # > abs(z): 0.447+0.894j
    # > angle(z): -0.4+0.2j
    # > real(z**2): 2-4j
    # > imag(z**2): 4+2j
    # > real(exp(z)): -1.13-2.47j
