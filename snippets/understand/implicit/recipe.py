import torch

a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)

with torch.no_grad():  # the solver leaves no graph
    z = torch.ones_like(a)
    for _ in range(100):
        z = torch.cos(a * z)

z.requires_grad_()
f = torch.cos(a * z)  # the equation, once more
df_dz, df_da = torch.autograd.grad(f, (z, a))
print(f"implicit: {df_da / (1 - df_dz):.6f}")
# > implicit: -0.324205
