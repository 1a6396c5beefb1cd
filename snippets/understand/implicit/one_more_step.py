import torch

a = torch.tensor(0.8, dtype=torch.float64, requires_grad=True)
with torch.no_grad():
    z = torch.ones_like(a)
    for _ in range(100):
        z = torch.cos(a * z)
    slope = 1 + a * torch.sin(a * z)  # the derivative of z - cos(a * z)
ways = {
    "one more iteration": torch.cos(a * z),
    "one Newton step": z - (z - torch.cos(a * z)) / slope,
}
for name, again in ways.items():
    print(f"{name}: {again:.6f} {torch.autograd.grad(again, a)[0]:.6f}")
    # > one more iteration: 0.801418 -0.479332
    # > one Newton step: 0.801418 -0.324205
