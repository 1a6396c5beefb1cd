import torch

a = torch.tensor(9.0, requires_grad=True)
with torch.no_grad():
    z = torch.tensor(1.0)
    for _ in range(20):
        z = (z + a / z) / 2
z = (z + a / z) / 2
z.backward()
print(z.item(), a.grad, a.detach().rsqrt() / 2)
# > 3.0 tensor(0.1667) tensor(0.1667)
