import torch

z = torch.tensor(1 + 2j, requires_grad=True)
outputs = {
    "z.real": z.real,
    "z.imag": z.imag,
    "torch.view_as_real(z)[1]": torch.view_as_real(z)[1],
    "z.abs()": z.abs(),
    "z.angle()": z.angle(),
}
for name, out in outputs.items():
    (gradient,) = torch.autograd.grad(out, z, retain_graph=True)
    print(f"{name}: {out.item():.3g} {gradient.item():.3g}")
    # > z.real: 1 1+0j
    # > z.imag: 2 0+1j
    # > torch.view_as_real(z)[1]: 2 0+1j
    # > z.abs(): 2.24 0.447+0.894j
    # > z.angle(): 1.11 -0.4+0.2j
