import torch

a = torch.tensor(4.0, requires_grad=True)
for start in (1.0, -1.0):
    z = torch.tensor(start)
    with torch.no_grad():
        for _ in range(20):
            z = (z + a / z) / 2  # Newton's method for z ** 2 = a
    z.requires_grad_()
    df_dz, df_da = torch.autograd.grad(z**2 - a, (z, a))
    print(f"from {start}: z = {z.item()}, dz/da = {(-df_da / df_dz).item()}")
    # > from 1.0: z = 2.0, dz/da = 0.25
    # > from -1.0: z = -2.0, dz/da = -0.25
