import torch

x = torch.tensor(3.0, requires_grad=True)
outputs = {
    "x.to(torch.complex64)": x.to(torch.complex64),
    "x * (1 + 2j)": x * (1 + 2j),
    "torch.complex(x, x)": torch.complex(x, x),
    "torch.exp(1j * x)": torch.exp(1j * x),
}
for name, out in outputs.items():
    (one,) = torch.autograd.grad(out, x, torch.tensor(1 + 0j), retain_graph=True)
    (i,) = torch.autograd.grad(out, x, torch.tensor(1j))
    print(f"{name}: {one.item():.3g} {i.item():.3g}")
    # > x.to(torch.complex64): 1 0
    # > x * (1 + 2j): 1 2
    # > torch.complex(x, x): 1 1
    # > torch.exp(1j * x): -0.141 -0.99
