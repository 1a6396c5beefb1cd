import torch

x = torch.tensor(1.0, requires_grad=True)
hidden = x * 2
seen = []
hidden.retain_grad()
hidden.register_hook(lambda grad: seen.append(f"registered before: {grad}"))
hidden.mul_(5)
hidden.register_hook(lambda grad: seen.append(f"registered after: {grad}"))

(hidden * 3).backward()
print(seen)
# > ['registered after: 3.0', 'registered before: 15.0']
print("retained:", hidden.grad)
# > retained: tensor(3.)
