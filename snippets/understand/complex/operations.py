import torch

z = torch.tensor(1 + 2j, requires_grad=True)
c = torch.tensor(3 + 4j)
outputs = {
    "z.conj()": z.conj(),
    "z + c": z + c,
    "z * c": z * c,
    "z.exp()": z.exp(),
}
for name, out in outputs.items():
    (one,) = torch.autograd.grad(out, z, torch.tensor(1 + 0j), retain_graph=True)
    (i,) = torch.autograd.grad(out, z, torch.tensor(1j))
    print(f"{name}: {one.item():.3g} {i.item():.3g}")
    # > z.conj(): 1-0j 0-1j
    # > z + c: 1+0j 0+1j
    # > z * c: 3-4j 4+3j
    # > z.exp(): -1.13-2.47j 2.47-1.13j
