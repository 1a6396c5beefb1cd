import torch

a = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
equations = {"(z - a) ** 3": lambda z: (z - a) ** 3, "z - a": lambda z: z - a}
for name, equation in equations.items():
    z = a.detach().clone().requires_grad_()  # the solution of both equations
    df_dz, df_da = torch.autograd.grad(equation(z), (z, a))
    print(f"{name} = 0:", (-df_da / df_dz).item())
    # > (z - a) ** 3 = 0: nan
    # > z - a = 0: 1.0
