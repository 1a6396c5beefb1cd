import torch

w = torch.tensor(0.5, requires_grad=True)
u = torch.tensor(2.0, requires_grad=True)
h = torch.tensor(0.0)
for x in (1.0, 2.0, -1.0):
    h = torch.relu(w * h + u * x)
    print(h.item())
    # > 2.0
    # > 5.0
    # > 0.5
h.backward()

print(w.grad)
# > tensor(6.)
print(u.grad)
# > tensor(0.2500)
