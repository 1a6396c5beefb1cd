import torch

target = torch.tensor(3 - 1j)
z = torch.tensor(1 + 2j, requires_grad=True)
optimizer = torch.optim.SGD([z], lr=0.25)
for _ in range(3):
    optimizer.zero_grad()
    difference = z - target
    (difference.real**2 + difference.imag**2).backward()
    optimizer.step()
    print(z.detach())
    # > tensor(2.+0.5000j)
    # > tensor(2.5000-0.2500j)
    # > tensor(2.7500-0.6250j)
